"""From article to draft: reads a report's text and proposes incidents from it. It proposes, and never decides."""
