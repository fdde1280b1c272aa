"""Published items taken over to new media: short addresses, texts to copy, channels that send."""
