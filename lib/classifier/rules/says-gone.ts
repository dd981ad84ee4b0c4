import type { Rule } from "../rule";

/** What is left of something afterwards: nothing. */
const GONE = [
  // What happens to it.
  String.raw`\b(?:is|are|be|gets?|being)(?: \w+){0,3} (?:gone|thrown (?:out|away)|taken (?:out|away)|blanked|shredded|zeroed|lost for good|reclaimed|obliterated|vacuumed|emptied|scrubbed|torn up|cleared out|given up|let go|swept|tombstoned|unlinked|forfeited|forgotten|expunged|incinerated|struck (?:from|off|out of)|undone|made anew|reset to (?:zero|nothing)|overwritten with (?:zeros|noise))\b`,
  String.raw`\b(?:disappears?|vanish(?:es)?|ceases? to exist|(?:is|are) no more(?! than)|no longer exists?)\b`,
  String.raw`\bfor good(?=\s*[.,;:!)–—-]|\s*$|\s+(?:and|when|once|as|with|from)\b)`,
  String.raw`\b(?:starts?|begins?|comes? (?:back|up)|ends? up|is left) (?:\w+ )?(?:at zero|empty|blank|from (?:zero|scratch|nothing)|with nothing)\b|\b(?:cut|reduced|shrunk) to (?:zero|nothing)\b`,
  String.raw`\b(?:skips?|bypass(?:es)?|past|around) the (?:trash|bin|recycle bin)\b`,
  String.raw`\b(?:stops? working|stops? being valid|no longer works?)\b`,
  String.raw`\b(?:fresh|new|empty) (?:\w+ ){0,2}(?:gpt|partition table|file ?system|ext4|xfs|ntfs|fat32)\b`,
  String.raw`\b(?:whatever|everything|anything|what was|all|(?:previous|earlier|existing|old|current) (?:\w+ )?(?:tables?|databases?|partitions?|volumes?|disks?|drives?|data|index|collections?|branch|history|rows))\b[^.;]{0,60}\b(?:is|are) (?:overwritten|replaced|rewound)(?! (?:by|with) (?:the|a) (?:new )?(?:value|text|setting|name)s?\b)`,
  String.raw`\bin (?:the )?place of (?:the|its) (?:current|present|old|existing|previous)\b`,
  // What does not stay or come back.
  String.raw`\bno (?:way back|second chance|un-?\w+ing|un(?:do|void|delete|merge|archive)|trash|recycle bin|recovery|rollback|restore button|cop(?:y|ies) (?:is|are) (?:kept|made|left))\b`,
  String.raw`\b(?:do|does|will|is|are)(?:n['’]t| not) (?:come|be (?:brought|got(?:ten)?|put|taken)) back\b`,
  String.raw`\b(?:can(?:['’]t|not| not)|couldn['’]t)(?: \w+)? be (?:\w+ )?(?:(?:had|got(?:ten)?|won|brought|called|rolled|put) back|recovered|restored|undone|reversed|retrieved|rebuilt|reinstated|re-?imported|undeleted|revived|recreated|regenerated)\b`,
  String.raw`\b(?:nobody|no one|nothing)\b[^.;]{0,50}\b(?:bring|get|put|recover|restore)s?\b[^.;]{0,20}\b(?:back|it|them)\b`,
  String.raw`\b(?:is|are|do|does|will)(?: not|n['’]t)(?: be)? (?:kept|retained|preserved|survive|carried over)\b`,
  String.raw`\b(?:none|nothing) (?:of (?:what|that|the|it|them)|but|except)\b[^.;]{0,40}\b(?:survives?|remains?|(?:is|are) (?:left|kept))\b`,
  String.raw`\bno (?:earlier|previous|older) (?:\w+ ){1,2}(?:is|are) left\b|\b(?:is|are) no longer (?:possible|recoverable|readable)\b|\bunrecoverable\b|\bbeyond (?:recovery|retrieval|recall|repair|restoration)\b`,
  String.raw`\bwithout (?:keeping|a trace|backup|(?:making )?a copy)\b`,
  // Where it goes, and what goes with it.
  String.raw`\b(?:leaves?|drops? out of|falls? out of) (?:the|your|our) (?:\w+ )?(?:storage|store|cloud|cluster|system|platform|disk|database|table|bucket|server|project|archive|register|registry|catalogue|catalog|library|index)\b`,
  String.raw`\b(?:tak(?:es|ing)|gets?) (?:\w+ ){1,5}off the (?:server|platform|system|disk|registry|cluster|database|table|device|wiki|site)\b`,
  String.raw`\b(?:go|goes) (?:with|along with) (?:it|them|the)\b|\bthe \w+ goes(?=,| and |\.|;| with (?:it|all))`,
  // What is done to it.
  String.raw`\b(?:throws?|throwing|thrown)(?: (?!player|user|member|guest|error|exception)[\w'’-]+){1,6} (?:away|out)\b`,
  String.raw`\b(?:lets?|letting) (?:[\w'’-]+ ){0,8}go (?:of|at once|for good|immediately|right away)\b|\bgives? up (?:the|a|an|its|all|every)\b`,
  String.raw`\b(?:gives? (?:an?|the|your) (?:[\w-]+ ){1,3}|go(?:es)? )back to the (?:[\w-]+ ){0,2}(?:pool|registry|provider|carrier)\b`,
  String.raw`\b(?:back )?to (?:an? |its |the )?(?:out-of-(?:the-)?box|factory(?:-fresh| new)?|brand[- ]new|pristine|(?:state of an? )?newly \w+)\b`,
  String.raw`\btrims? (?:[\w'’-]+ ){1,6}to the last (?:\w+ )?(?:days?|weeks?|months?|entries|rows|records)\b`,
  String.raw`\b(?:frees?|freeing|reclaims?|reclaiming)(?: up)? (?:[\w'’-]+ ){0,3}(?:space|disk|storage) (?:the|of|from|that|they|it)\b`,
  String.raw`\bwithdraws? (?:an?|the) (?:\w+ )?(?:package|release|crate|gem|module|image)\b`,
  // What is told afterwards: "the number of rows it deleted".
  String.raw`\b(?:it|(?:this|the) (?:call|tool))(?: has)?(?: just)? (?:deleted|wiped|purged|erased|destroyed)\b`,
  String.raw`\b(?:was|were|been) (?:deleted|wiped|dropped|purged|erased|destroyed) by (?:it|(?:this|the) (?:call|tool))\b`,
];
const DROPPED = [
  String.raw`^(?:deleted|dropped|wiped|erased|purged|shredded|destroyed)\b`,
  String.raw`\b(?:if|when|set to) (?:yes|true|set|on|given)(?:,| and|:)[^.;]{0,40}(?<!\b(?:that|which))\s(?:is|are|gets?) (?:deleted|dropped|wiped|erased|purged|shredded|destroyed)\b`,
];

export const saysGone: Rule = {
  id: "says-gone",
  title: "Says that something is gone for good",
  meaning: "The text says that something disappears, is thrown away or does not come back.",
  effect: "Destructive",
  weight: 4,
  reader: {
    kind: "statement",
    says: [
      { patterns: GONE, denying: true },
      { patterns: DROPPED, within: "argument" },
    ],
  },
  examples: {
    match: [
      { name: "slim_album", description: "Slims an album. Blurred pictures are thrown out." },
      { name: "turn_page", description: "Turns to a new page. The old one does not come back." },
      { name: "match_shelf", description: "Matches two shelves. What has no twin on the first is gone afterwards." },
      { name: "thin_shelf", description: "Returns the number of books it destroyed." },
      { name: "thin_shelf", description: "Without further questions all twins are gone for good." },
      { name: "thin_shelf", description: "Thins a shelf. Twins leave it for good." },
      {
        name: "shelf",
        description: "A shelf.",
        inputSchema: {
          type: "object",
          properties: { days: { type: "integer", description: "What is older is thrown away" } },
        },
      },
    ],
    noMatch: [
      { name: "slim_album", description: "Slims an album. Blurred pictures go to the end." },
      { name: "turn_page", description: "Turns to a new page. Nothing disappears." },
      { name: "pick_shelf", description: "Picks a shelf that is tall enough for good reading." },
    ],
  },
};
