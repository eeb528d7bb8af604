"""The name box for actors: any of their names, in three scripts, in part or misspelt."""
