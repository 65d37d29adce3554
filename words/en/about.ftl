# About the program.

about-heading = Leeward { $version }
about-decides-nothing = Leeward records, shows and reckons what a person or a prescriber has set up. It is not a doctor and not a medical device: it decides nothing, and it does not replace anybody you trust.
about-cannot = Whoever runs this place can read what you write while you are signed in. When you are signed out it is locked with your password.
about-nowhere-else = No page here asks any other computer for anything, and nothing is counted.
about-source-heading = Its source
about-licence = The program is free software under the GNU Affero General Public License, version 3 or later. Nobody warrants it.
about-source = The source of what runs here:
about-source-ask = The source of what runs here can be had from whoever runs this place.
