"""Issues (版本) of a published report: what was public is kept, and a copy can be traced to it."""
