"""Jobs: leases, items done once, and a real worker that is killed."""
