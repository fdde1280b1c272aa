"""The public reports of one agency side by side: across the years, and two years by cell."""
