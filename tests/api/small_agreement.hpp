// A lifecycle in which each party decides on one text.
#pragma once

namespace overens::api::test {

inline constexpr const char* small_agreement = R"yaml(format: 1
lifecycle: small_agreement
version: 1
title: {sv: "Överenskommelse", en: "Agreement"}
roles:
  lead: {title: {sv: "Projektledare", en: "Project leader"}}
documents:
  proposal: {title: {sv: "Förslag", en: "Proposal"}, by: lead, clauses: true}
fields:
  decide_by: {title: {sv: "Beslut senast", en: "Decide by"}, type: date, by: lead}
start: drafting
states:
  drafting:
    title: {sv: "Utarbetas", en: "Drafting"}
    may:
      dispatch: {title: {sv: "Sänd", en: "Send"}, by: lead, needs: [proposal, decide_by], go: deciding}
  deciding:
    title: {sv: "Partsbeslut", en: "The parties' decisions"}
    lock: [proposal]
    work:
      party_decision:
        title: {sv: "Besluta", en: "Decide"}
        decide: each party
        as: decide
        about: proposal
        due: decide_by
    then:
      - if: "party_decision.all(d, d.accepts)"
        go: agreed
      - {go: drafting}
  agreed: {title: {sv: "Överens", en: "Agreed"}, end: completed}
)yaml";

}  // namespace overens::api::test
