"""What a file carries around its pages to last and to be read by everyone.

PDF/A-3 (ISO 19005-3) and PDF/UA-1 (ISO 14289-1): ``metadata`` says in XMP what the file is,
``colour`` what its colours mean, ``attachments`` puts files into it; ``finish`` applies them.
"""
