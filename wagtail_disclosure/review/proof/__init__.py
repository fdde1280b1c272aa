"""Proofreading and secrecy review on screen, the machine checks behind them, and the lists."""
