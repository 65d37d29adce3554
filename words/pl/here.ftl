# Słowa od innych i strony gospodarza.
shelf-heading = Słowa od innych
here-heading = Kto tu jest
