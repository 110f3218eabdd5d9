"""What a terminal shows, piece by piece, as lines of styled text no wider than asked for."""
