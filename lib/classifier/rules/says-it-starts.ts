import type { Rule } from "../rule";

/** Something that runs goes up or down, or begins, by the call. */
const STARTS = [
  String.raw`\b(?:the|its|this|your|every|each|all|a|an)\b(?: [\w'-]+){1,3} (?:reboots?|restarts?|power-?cycles?|shuts? down|goes? (?:down|offline))\b`,
  String.raw`\b(?:is|are|gets?|be)(?: \w+){0,2} (?:restarted|rebooted|power-?cycled|shut down|kicked off)\b`,
  String.raw`\b(?:is|are|gets?|be) (?:started|launched|triggered|run|executed|stopped) (?:right (?:away|now)|at once|now|immediately|first|as well|for you|by this)\b`,
  String.raw`\b(?:job|print|run|build|task|arm|robot|machine|process|pipeline|cycle|migration)s? (?:then )?(?:begins?|starts?|follows|goes ahead|moves?|runs?)\b[^.;]{0,30}\b(?:straight away|right away|at once|immediately|as soon as)\b`,
  String.raw`\b(?:aerators?|fans?|pumps?|lamps?|heaters?|burners?|latch|valves?|motors?|vents?|sirens?|lights?) (?:is|are|gets?|goes?|go) (?:\w+ )?(?:on|off|lit|released|switched|turned)\b`,
  String.raw`\b(?:makes?|lets?|have|has|tells?) (?:the|a|your) (?:\w+ ){0,2}(?:bot|robot|arm|drone|printer|car|vehicle|television|tv|lamp|camera|gripper|wallbox)\b(?: in the \w+)? (?:to )?(?!is\b|was\b|are\b|has\b|and\b|or\b|in\b|on\b|of\b|for\b|with\b)\w+`,
  String.raw`\b(?:is|are|gets?)(?: \w+){0,2} (?:(?:switched|turned|powered) (?:on|off|up|down)|unlocked|lit|set (?:going|off)|booted|driven|moved into place)\b`,
  String.raw`\bsets? (?:[\w'’-]+ ){1,7}going\b`,
  String.raw`\b(?:goes|go|is|are|switch(?:es|ed) (?:it|them)|puts? (?:it|them)|,) live (?:at once|within|immediately|instantly|right away|straight away)\b`,
  String.raw`\b(?:the|a) (?:scheduler|workers?|runners?) (?:imports?|picks?|takes?|runs?|executes?) (?:it|them) (?!from|over)`,
  String.raw`\b(?:picked|taken) up by (?:the|a) (?:[\w'’]+ )?(?:scheduler|workers?|runners?)\b`,
  String.raw`\b(?:appends?|adds?|appended|added|installs?|installed|writes?|written) (?:[\w'’]+ ){0,3}(?:to|into|in) (?:[\w'’]+ ){0,2}crontab\b`,
  String.raw`\bgoes through (?:the|a|its|all|every)(?: [\w'’-]+){0,3} (?:test suite|suite|tests|cycle)\b`,
  String.raw`\bthe (?:[\w-]+ )?(?:arm|robot|motor|crane|pump|gripper|cabin|lift|conveyor|drone|rover|valve|fan|burner|printer)s? (?:moves?|follows?|drives?|turns?|rolls?|goes|go|prints?|opens?|closes?|heats?)\b`,
  String.raw`\bautonomous (?:[\w-]+ )?agent\b`,
  String.raw`\b(?:hands?|delegates?|gives?|assigns?|sends?|passes)\b[^.;]{0,40} to an? (?:[\w-]+ ){0,2}(?:autonomous|coding|background|browsing|remote) (?:[\w-]+ )?(?:agent|engineer)\b`,
  String.raw`\b(?:put|goes|go|pushed|rolled|deployed|released) (?:\w+ )?(?:on|to|into) (?:the )?production\b`,
  String.raw`\b(?:applied|written|sent) to the (?:controller|device|machine|plc|unit|robot|drive|pump|valve)s?\b`,
  String.raw`\bagents?\b[^.;]{0,60}\b(?:unattended|on its own|autonomously)\b`,
];

export const saysItStarts: Rule = {
  id: "says-it-starts",
  title: "Says that something starts or stops",
  meaning: "The text says that a machine, a service or a process goes up, goes down or is set going by the call.",
  effect: "Execute",
  weight: 3.5,
  reader: { kind: "statement", says: [{ patterns: STARTS }] },
  examples: {
    match: [
      { name: "view_lamp", description: "Views a lamp. The lamp restarts first." },
      { name: "view_lamp", description: "Views a lamp. The new scene is live at once." },
      { name: "sweep", description: "Sets a configured sweep going." },
      { name: "view_belt", description: "Views a belt. The new speed is applied to the machine." },
    ],
    noMatch: [
      { name: "view_lamp", description: "Views a lamp. The lamp never restarts." },
      { name: "view_belt", description: "Views a belt and when it was restarted." },
    ],
  },
};
