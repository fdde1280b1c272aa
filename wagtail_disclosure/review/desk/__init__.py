"""The reviewer's desk: what waits for me, the difference to the public version, the decision."""
