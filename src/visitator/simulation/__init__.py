"""What a rule, or a changed one, means for a whole population: figures, never decisions."""
