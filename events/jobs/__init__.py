"""Long work that survives its workers: leased jobs, each item done exactly once. docs/jobs.md explains the promises."""
