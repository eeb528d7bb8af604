"""The seed set: real records, compiled to be checked, brought in by the same publishing as everything else."""
