# Words from others, and the host's own pages.
shelf-heading = Words from others
here-heading = Who is here
