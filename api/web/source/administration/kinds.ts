// What kinds of organisations and bodies there are, in both languages; others go by their own name.
type Names = Readonly<Record<string, string>>;

interface Kinds {
  organisationKinds: Names;
  bodyKinds: Names;
}

const sv: Kinds = {
  organisationKinds: {
    region: 'region',
    municipality: 'kommun',
    association: 'förening',
    company: 'bolag',
    state_authority: 'statlig myndighet',
    provider: 'utförare',
    private_provider: 'privat utförare',
    users_organisation: 'brukarorganisation',
    other: 'annan',
  },
  bodyKinds: {
    assembly: 'fullmäktige',
    executive_board: 'styrelse',
    committee: 'nämnd',
    joint_committee: 'gemensam nämnd',
    working_committee: 'arbetsutskott',
    presidium: 'presidium',
    collaboration_council: 'samverkansråd',
    advisory_council: 'råd',
    managers_group: 'chefsgrupp',
    steering_group: 'styrgrupp',
    project_group: 'projektgrupp',
    working_group: 'arbetsgrupp',
    coordinating_group: 'samordningsgrupp',
    reference_group: 'referensgrupp',
    focus_group: 'fokusgrupp',
    subcounty_group: 'länsdelsgrupp',
    unit: 'enhet',
  },
};

const en: Kinds = {
  organisationKinds: {
    region: 'region',
    municipality: 'municipality',
    association: 'association',
    company: 'company',
    state_authority: 'state authority',
    provider: 'provider',
    private_provider: 'private provider',
    users_organisation: "users' organisation",
    other: 'other',
  },
  bodyKinds: {
    assembly: 'assembly',
    executive_board: 'executive board',
    committee: 'committee',
    joint_committee: 'joint committee',
    working_committee: 'working committee',
    presidium: 'presidium',
    collaboration_council: 'collaboration council',
    advisory_council: 'advisory council',
    managers_group: "managers' group",
    steering_group: 'steering group',
    project_group: 'project group',
    working_group: 'working group',
    coordinating_group: 'coordinating group',
    reference_group: 'reference group',
    focus_group: 'focus group',
    subcounty_group: 'sub-county group',
    unit: 'unit',
  },
};

export const kinds = { sv, en };
