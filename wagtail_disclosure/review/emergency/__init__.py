"""Publishing unreviewed in an emergency, and taking pages offline."""
