"""Training of the attribution engine: from annotated news to the weights that ship."""
