"""What things are called: frozen records, no rules, no I/O."""
