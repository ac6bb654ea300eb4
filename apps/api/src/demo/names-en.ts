import { words, type NameBook } from './name-book';

const frequent = words(`
  Smith Jones Taylor Brown Williams Wilson Johnson Davies Patel Robinson Wright Thompson Evans Walker White Roberts
  Green Hall Wood Jackson Clarke Khan Hughes Edwards Turner Harris Lewis Hill Martin Thomas Cooper Ward Morris Moore
  Clark King Baker Harrison Scott Allen Morgan Watson James Lee Young Phillips Mitchell Shaw Cook Bennett Carter Bell
  Richardson Ahmed Miller Davis Cox Begum Adams Anderson Parker Marshall Mason Rogers Price Murphy Singh Campbell`);

// The list of the faker's English locale is American; these are names of the British Isles.
const others = words(`
  Abbott Ainsworth Akhtar Aldridge Appleby Archer Ashdown Atkinson Bailey Ball Barker Barlow Barnes Barrett Bates Beaumont
  Birch Bird Blackburn Blake Bond Booth Bowen Bradshaw Brennan Briggs Brooks Bryant Burgess Burton Butler Byrne Cameron
  Carr Chambers Chapman Chaudhry Coates Cole Coleman Collins Cunningham Dawson Dean Dhillon Dixon Doherty Douglas Doyle
  Duncan Dunn Elliott Ellis Farrell Fisher Fitzgerald Fletcher Ford Foster Fox Francis Fraser Gallagher Gardner George
  Gibson Gill Gordon Graham Grant Gray Greenwood Griffiths Hamilton Hammond Harper Hart Harvey Hawkins Hayes Henderson
  Holmes Hopkins Howard Hudson Hunt Hunter Hussain Hutchinson Iqbal Jenkins John Johnston Jordan Kaur Kelly Kennedy Kerr
  Knight Lambert Lawrence Lawson Lloyd Lowe MacDonald MacKenzie MacLeod Mahmood Marsh Matthews May McCarthy McDonald
  McKenna McLean McMillan Mehta Mills Moss Murray Newton Nicholls Nicholson O'Brien O'Connor O'Donnell O'Neill O'Sullivan
  Oakley Okafor Osborne Owen Palmer Parry Parsons Payne Pearce Pearson Perry Porter Powell Preston Pritchard Quinn Rahman
  Read Rees Reid Reynolds Rhodes Rice Riley Robertson Rose Ross Russell Ryan Saunders Shah Sharma Sharp Sheikh Simmons
  Simpson Sinclair Skinner Spencer Stephens Stevens Stevenson Stewart Stone Sutherland Sutton Swift Thornton Townsend
  Tucker Underwood Vaughan Wallace Walsh Walton Warren Watkins Watts Webb Wells West Wheeler Whitehead Wilkinson Winter
  Woodward Yates`);

export const english: NameBook = {
  given: {
    female: words(`
      Sarah Emma Emily Charlotte Olivia Lucy Rachel Laura Sophie Rebecca Amelia Jessica Hannah Claire Victoria Susan Grace
      Helen Elizabeth Katie Amy Chloe Jane Lauren Alice Eleanor Nicola Karen Ella Louise Margaret Samantha Megan Isla
      Joanna Fiona Holly Freya Zoe Alison Catherine Natalie Molly Heather Ruby Poppy Bethany Michelle Imogen Aisha Priya
      Harriet Georgia Abigail Daisy Gemma Tracey Patricia Jacqueline Wendy Sian Niamh Kirsty Rosie Maya Florence Evie
      Beatrice Fatima Zara Morag Bronwen Matilda Isobel Phoebe`),
    male: words(`
      James David Thomas John Daniel Oliver Matthew Andrew Michael William Christopher Jack Robert Paul George Harry Mark
      Richard Benjamin Samuel Joshua Simon Alexander Peter Charlie Adam Joseph Stephen Luke Ryan Edward Jonathan Henry
      Ian Callum Liam Nicholas Martin Gareth Philip Stuart Craig Jamie Alfie Kevin Oscar Mohammed Neil Scott Graham Lewis
      Connor Archie Rhys Alan Freddie Sean Owen Dylan Toby Arjun Colin Duncan Hamish Euan Nathan Kieran Hugh Rory Imran
      Jacob Timothy Barry Keith Angus Ravi Dominic Rupert Theo Ewan`),
  },
  frequent: { female: frequent, male: frequent },
  others: { female: others, male: others },
  frequentShare: 0.45,
  doubled: { female: 0.04, male: 0.015, joint: '-' },
  secondGiven: 0.02,
};
