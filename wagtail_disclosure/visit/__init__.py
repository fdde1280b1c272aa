"""Visit: what the county offers its visitors. An optional app."""
