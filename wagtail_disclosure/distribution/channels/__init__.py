"""Where items go: what a channel has to offer, and the channels shipped."""
