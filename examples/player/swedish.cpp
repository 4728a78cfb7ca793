#include "examples/player/swedish.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace overens::examples {
namespace {

using Word = std::pair<std::string_view, std::string_view>;

constexpr std::array words{
    Word{"supports", "tillstyrker"},
    Word{"supports_with_changes", "tillstyrker med ändringar"},
    Word{"opposes", "avstyrker"},
    Word{"no_objection", "har ingen erinran"},
    Word{"abstains", "avstår från att yttra sig"},
    Word{"accepted", "tillgodoses"},
    Word{"partly", "tillgodoses delvis"},
    Word{"declined", "tillgodoses inte"},
    Word{"approved", "godkänner"},
    Word{"approved_with_side_decision", "godkänner med tilläggsbeslut"},
    Word{"approved_conditionally", "godkänner på villkor"},
    Word{"approved_with_changes", "godkänner med ändringar"},
    Word{"proposed_to_next", "föreslår nästa instans att godkänna"},
    Word{"referred_back", "återremitterar"},
    Word{"noted", "har tagit del"},
    Word{"adjusted", "protokollet justerat"},
    Word{"placed_on_file", "anteckningarna läggs till handlingarna"},
    Word{"announced", "anslaget"},
    Word{"final", "laga kraft bekräftad"},
    Word{"appealed", "beslutet överklagat"},
    Word{"appeal_dismissed", "överklagandet avslaget"},
    Word{"annulled", "beslutet upphävt av domstol"},
    Word{"name_leads", "utser implementeringspersoner"},
    Word{"gap_analysis", "lämnar GAP-analys"},
    Word{"local_plan", "lämnar lokal handlingsplan"},
    Word{"signing", "undertecknar"},
    Word{"true", "ja"},
    Word{"false", "nej"},
    Word{"none", "–"},
    Word{"active", "pågår"},
    Word{"suspended", "vilande"},
    Word{"terminated", "avbrutet"},
    Word{"completed", "klart"},
    Word{"ready", "väntar"},
    Word{"in_progress", "påbörjat"},
    Word{"skipped", "hoppas över"},
    Word{"obsolete", "inte längre aktuellt"},
    Word{"statutory", "lagreglerat protokoll"},
    Word{"agreed", "protokoll enligt överenskommelse"},
    Word{"notes", "minnesanteckningar"},
    Word{"split_from", "utbruten ur"},
    Word{"part_of", "del av"},
    Word{"follows_up", "följer upp"},
    Word{"revises", "reviderar"},
    Word{"arises_from", "föranledd av"},
    Word{"relates_to", "hör ihop med"},
    Word{"reminder", "påminnelse"},
    Word{"escalation", "upptrappning"},
    Word{"hold_look_again", "dags att titta på det vilande ärendet"},
    Word{"hold_awaited_came", "det inväntade har kommit"},
    Word{"in_force", "i kraft"},
    Word{"party_decision", "Parternas beslut"},
    Word{"drafting", "utarbetas"},
};

}  // namespace

std::string in_swedish(const std::string& name) {
    const auto found = std::ranges::find(words, name, &Word::first);
    return found == words.end() ? name : std::string(found->second);
}

}  // namespace overens::examples
