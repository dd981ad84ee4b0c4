import type { Facts } from "../facts";
import type { Rule, Span } from "../rule";
import { statedIn, statedOfArgument } from "../stated";

/** What is left of something afterwards: nothing. */
const GONE = new RegExp(
  [
    String.raw`\b(?:is|are|be|gets?|being)(?: \w+){0,3} (?:gone|thrown (?:out|away)|taken (?:out|away)|blanked|shredded|zeroed|lost for good|reclaimed|obliterated|vacuumed|emptied|scrubbed|torn up|cleared out|given up|let go|swept(?: (?:up|away|out))?|tombstoned|unlinked|forfeited|forgotten|struck (?:from|off)|undone|overwritten with (?:zeros|noise))\b`,
    String.raw`\b(?:disappears?|vanish(?:es)?|ceases? to exist)\b`,
    String.raw`\bno (?:way back|second chance|un-?\w+ing|undo|trash|recycle bin|recovery|rollback|cop(?:y|ies) (?:is|are) (?:kept|made|left))\b`,
    String.raw`\b(?:do|does|will|can|is|are)(?:n['’]t| not|not) (?:come|be (?:brought|got(?:ten)?|put|taken)) back\b`,
    String.raw`\b(?:can|could)(?:n['’]t|not| not)(?: \w+)? be (?:\w+ )?(?:recovered|restored|undone|reversed|retrieved|rolled back|put back|rebuilt)\b`,
    String.raw`\b(?:can|could|will)(?:n['’]t|not| not)(?: be)? (?:\w+ ){1,2}(?:any ?more|any longer|ever again)\b`,
    String.raw`\b(?:nobody|no one|nothing)\b[^.;]{0,50}\b(?:bring|get|put|recover|restore)s?\b[^.;]{0,20}\b(?:back|it|them)\b`,
    String.raw`\bnothing (?:but|except|besides)\b[^.;]{0,40}\b(?:survives?|remains?|is (?:left|kept))\b`,
    String.raw`\b(?:is|are|do|does|will)(?: not|n['’]t)(?: be)? (?:kept|retained|preserved|survive)\b`,
    String.raw`\bfor good(?=\s*(?:[.,;:!)–—-]|$|and\b|when\b|once\b|as\b|with\b|from\b))`,
    String.raw`\b(?:starts?|begins?|comes? (?:back|up)|ends? up|is left) (?:\w+ )?(?:at zero|empty|blank|from (?:zero|scratch|nothing)|with nothing)\b`,
    String.raw`\b(?:cut|reduced|shrunk) to (?:zero|nothing|nil)\b`,
    String.raw`\b(?:skips?|bypass(?:es)?|past|around) the (?:trash|bin|recycle bin)\b`,
    String.raw`\b(?:stops? working|stops? being valid|no longer works?)\b`,
    String.raw`\b(?:fresh|new|empty) (?:\w+ ){0,2}(?:gpt|partition table|file ?system|ext4|xfs|ntfs|fat32)\b`,
    String.raw`\bwithout (?:a )?(?:trace|backup|(?:making )?a copy)\b`,
    String.raw`\bbeyond (?:recovery|retrieval|recall|repair|restoration)\b`,
    String.raw`\b(?:is|are) no more\b(?! than)|\bno longer exists?\b`,
    String.raw`\b(?:can|could)(?:n['’]t|not| not) be (?:had|got(?:ten)?|won|brought|called) back\b`,
    String.raw`\b(?:leaves?|drops? out of|falls? out of) (?:the|your|our) (?:\w+ )?(?:storage|cloud|system|disk|database|bucket|server|archive|register|catalogue|catalog|library|index)\b`,
    String.raw`\b(?:none|nothing) of (?:what|that|the|it|them)\b[^.;]{0,40}\b(?:is|are) (?:left|kept)\b`,
    String.raw`\b(?:is|are|gets?|be|being)(?: \w+){0,3} (?:forfeited|struck (?:from|off|out of)|unlinked|expunged|incinerated|reset to (?:zero|nothing)|made anew)\b`,
    String.raw`\bthe \w+ goes(?=,| and |\.|;| with (?:it|all))`,
    String.raw`\bafter(?:wards)?[^.;]{0,30}\b(?:is|are) (?:empty|blank)\b|\b(?:is|are) (?:empty|blank) (?:afterwards|after that|then)\b`,
    String.raw`\b(?:throws?|throwing|thrown)(?: (?!player|user|member|guest|error|exception)[\w'’-]+){1,6} (?:away|out)\b`,
    String.raw`\b(?:lets?|letting) go of\b`,
    String.raw`\bgives? up (?:the|a|an|its|all|every)\b`,
    String.raw`\bloses? (?:its|their|all|every) (?:\w+ ){0,2}(?:data|files?|contents?|history|records?|rows?|values?)\b`,
    String.raw`\bleaves? the (?:\w+ )?(?:index|cluster|project|register|registry|table|database|bucket|store|storage|disk|platform|system)\b`,
    String.raw`\b(?:go|goes) (?:with|along with) (?:it|them|the)\b`,
    String.raw`\b(?:goes|go) as well\b`,
    String.raw`\b(?:is|are) not carried over\b`,
    String.raw`\b(?:is|are) no longer (?:possible|recoverable|readable)\b`,
    String.raw`\bno (?:earlier|previous|older) (?:\w+ ){1,2}(?:is|are) left\b`,
    String.raw`\bwithout keeping\b`,
    String.raw`\bunrecoverable\b`,
    String.raw`\b(?:whatever|everything|anything|what was|all|(?:previous|earlier|existing|old|current) (?:\w+ )?(?:tables?|databases?|partitions?|volumes?|disks?|drives?|worlds?|data|index|collections?|sites?|branch|history|rows))\b[^.;]{0,60}\b(?:is|are) (?:overwritten|replaced|rewound)(?! (?:by|with) (?:the|a) (?:new )?(?:value|text|setting|name)s?\b)`,
    String.raw`\breplaced, (?:\w+ ){1,3}and all\b`,
    String.raw`\bin (?:the )?place of the (?:current|present|old|existing) (?:one|world|database|site|data)\b`,
    String.raw`\b(?:back )?to (?:an? |its |the )?(?:out-of-(?:the-)?box|factory(?:-fresh| new)?|brand[- ]new|pristine|(?:state of an? )?newly \w+)\b`,
    String.raw`\b(?:comes? up|starts? over|starts? out) as new\b`,
    String.raw`\bsays? goodbye to\b`,
    String.raw`\bgives? (?:an?|the|your) (?:[\w-]+ ){1,3}back to the (?:[\w-]+ ){0,2}(?:pool|registry|provider|carrier)\b|\bgo(?:es)? back to the (?:\w+ )?pool\b`,
    String.raw`\btrims? (?:[\w'’-]+ ){1,6}to the last (?:\w+ )?(?:days?|weeks?|months?|entries|rows|records)\b`,
    String.raw`\b(?:frees?|freeing|reclaims?|reclaiming)(?: up)? (?:[\w'’-]+ ){0,3}(?:space|disk|storage) (?:the|of|from|that|they|it)\b`,
    String.raw`\bgets? (?:an?|the|every|all) (?:[\w'’-]+ ){1,4}off (?:the|your|our) (?!screen|ground|list)\w+`,
    String.raw`\b(?:tak(?:es|ing)|takes them|takes it) (?:\w+ ){1,5}off the (?:server|platform|system|disk|registry|cluster|database|table|device)\b`,
    String.raw`\bwithdraws? (?:an?|the) (?:\w+ )?(?:package|release|crate|gem|module|image)\b`,
    String.raw`\b(?:can['’]t|cannot|could not|couldn['’]t|can not) be (?:reinstated|re-?imported|unvoided|undeleted|revived|reactivated|reopened|recreated|regenerated)\b`,
    String.raw`\bno (?:unvoid|undelete|unmerge|un-?archive|restore button|reinstatement)\b`,
    String.raw`\bone way only\b`,
    String.raw`\b(?:is|are) acknowledged (?:on|as|when)\b|\bno consumer will see\b|\bconsumers? never gets? to see\b`,
    String.raw`\bhas none of (?:them|it) any ?more\b`,
    String.raw`\b(?:lets?|letting) (?:[\w'’-]+ ){1,8}go (?:at once|for good|immediately|right away)\b`,
  ].join("|"),
  "gi",
);
const DROPPED = /^(?:deleted|dropped|wiped|erased|purged|shredded|destroyed)\b/gi;

function locate(facts: Facts): Span | null {
  return (
    statedIn(facts, "vanishing", GONE, true) ??
    statedOfArgument(facts, "vanishing", { opening: DROPPED, anywhere: GONE, denying: true })
  );
}

export const saysGone: Rule = {
  id: "says-gone",
  title: "Says that something is gone for good",
  meaning: "The text says that something disappears, is thrown away or does not come back.",
  effect: "Destructive",
  weight: 4,
  reader: { kind: "facts", find: locate },
  examples: {
    match: [
      { name: "slim_album", description: "Slims an album. Blurred pictures are thrown out." },
      { name: "turn_page", description: "Turns to a new page. The old one does not come back." },
      { name: "match_shelf", description: "Matches two shelves. What has no twin on the first is gone afterwards." },
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
