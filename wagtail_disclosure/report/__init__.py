"""The statutory annual report on disclosure (Regulations, article 50)."""
