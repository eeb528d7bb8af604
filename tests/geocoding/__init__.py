"""Place names become candidates, and an answer only where there is no doubt."""
