#include "api/views/decision_package.hpp"

#include <algorithm>
#include <iterator>

#include "api/http/problem.hpp"
#include "api/views/document_view.hpp"
#include "api/views/task_view.hpp"
#include "engine/cases/decision_steps.hpp"
#include "engine/cases/resolve.hpp"
#include "engine/planning/decision_chain.hpp"

namespace overens::api {

namespace {

const Item* item_of_party(const Scene& scene, const std::string& work, const std::string& party) {
    const auto standing = scene.subject.works.find(work);
    if (standing == scene.subject.works.end()) return nullptr;
    for (const int number : standing->second.items) {
        const Item& item = scene.subject.items.at(number);
        if (item.addressee.id == party) return &item;
    }
    return nullptr;
}

std::string title_of_case(const Scene& scene) {
    const Json title = scene.text(scene.subject.title);
    return title.is_string() ? title.get<std::string>() : std::string();
}

// A last day that people have set is told as they set it: that nobody works on it moves the day on which an
// answer is missed, but no agreement's own last day.
std::optional<Day> last_day_of(const Scene& scene, const Work& work, const Item& item) {
    if (!work.due || work.due->kind != When::Kind::day) return item.due;
    const auto set = day_of(scene.reg, scene.subject, work.due->day, scene.today);
    const WorkingCalendar& calendar = calendar_of(scene.reg, item.addressee);
    return set && item.due == calendar.next_working_day(*set) ? set : item.due;
}

// "Överenskommelse om …, version 8 (Beslutsversion) daterad 2024-09-24".
Title name_of_text(const Scene& scene, const DecisionPackage& package) {
    const std::string title = title_of_case(scene);
    const DocumentVersion* version =
        version_of(standing_of(scene.subject, package.document), package.version);
    if (version == nullptr) return {title, title};
    const Json label = scene.text(version->label);
    const std::string called = label.is_string() ? " (" + label.get<std::string>() + ")" : std::string();
    const std::string rest = std::to_string(package.version) + called;
    const std::string day = version->added_on.to_text();
    return {title + ", version " + rest + " daterad " + day, title + ", version " + rest + " of " + day};
}

// The days that the case waits for by what the text says, with the case's own words for them: "Gäller
// tidigast: 1 januari 2025". Empty: none is set.
Title days_of_the_text(const Scene& scene) {
    const auto is_waited_for = [&](const Field& field) {
        return std::ranges::any_of(scene.definition.works, [&](const Work& work) {
            const auto* until = work.wait ? std::get_if<WaitUntil>(&*work.wait) : nullptr;
            return until != nullptr && until->day == NamedDay{DateField{field.name}};
        });
    };
    Title days;
    for (const Field& field : scene.definition.fields) {
        const auto value = scene.subject.fields.find(field.name);
        const Day* day = value == scene.subject.fields.end() ? nullptr : std::get_if<Day>(&value->second);
        if (day == nullptr || !is_waited_for(field)) continue;
        const Title date = spelled_out(*day);
        days.sv += (days.sv.empty() ? " (" : ", ") + field.title.sv + ": " + date.sv;
        days.en += (days.en.empty() ? " (" : ", ") + field.title.in_english() + ": " + date.in_english();
    }
    return days.sv.empty() ? days : Title{days.sv + ")", days.en + ")"};
}

// What the body that decides is asked for, point by point; the brackets are the party's to fill in.
std::vector<Title> points_for(const Title& text, const Title& days) {
    return {{"1. att för sin del godkänna " + text.sv + ", att gälla enligt dess egna bestämmelser" +
                 days.sv + " under förutsättning att samtliga parter fattar likalydande beslut,",
             "1. to approve for its part " + text.in_english() + ", to apply as it says itself" +
                 days.in_english() + ", provided that all parties decide likewise,"},
            {"2. att uppdra åt [ordföranden] och [förvaltningschefen] att underteckna,",
             "2. to instruct [the chair] and [the director] to sign,"},
            {"3. att uppdra åt [förvaltningschefen] att utse dem som ska genomföra det, senast den [datum].",
             "3. to instruct [the director] to name those who are to carry it out, by [date]."}};
}

// Whoever prepares proposes what the body that decides is to decide: the last one on the path.
ProposedWording wording_for(const Scene& scene, const Item& item, std::size_t place, const Title& text) {
    ProposedWording proposed;
    proposed.body = item.path[place];
    proposed.decides = place + 1 == item.path.size();
    const std::string name = name_in(scene.reg, proposed.body);
    const std::string last = name_in(scene.reg, item.path.back());
    const Title head = proposed.decides ? Title{name + " beslutar", name + " decides"}
                                        : Title{name + " föreslår " + last + " besluta",
                                                name + " proposes that " + last + " decide"};
    proposed.lines = {head};
    std::ranges::copy(points_for(text, days_of_the_text(scene)), std::back_inserter(proposed.lines));
    return proposed;
}

// Each body meets after the one before it has proposed; those that have are done. What a body that ends does
// not reach is its successor's.
void place_meetings(const Scene& scene, const Item& item, std::vector<ProposedWording>& wordings) {
    const std::size_t now = place_on_path(item);
    for (std::size_t place = 0; place < std::min(now, wordings.size()); ++place) wordings[place].done = true;
    Day ready = scene.today;
    for (std::size_t place = now; place < wordings.size(); ++place) {
        const Body* body = scene.reg.body(wordings[place].body);
        if (body == nullptr) return;
        const Meeting* next = first_meeting(scene.reg, body->id, ready, ready).meeting;
        auto meeting = next == nullptr ? std::nullopt : std::optional(*next);
        if (place == now) meeting = next_meeting(scene, item, *body);
        if (!meeting) return;
        wordings[place].papers_by = meeting->cut_off;
        wordings[place].meets = meeting->day;
        ready = meeting->day;
    }
}

LetterSection wordings_section(const Scene& scene, const DecisionPackage& package) {
    LetterSection section{{"Förslag till beslut", "Proposed decisions"}, {}};
    for (const ProposedWording& each : package.wordings) {
        std::ranges::copy(each.lines, std::back_inserter(section.lines));
        if (each.done) continue;
        const std::string name = name_in(scene.reg, each.body);
        if (!each.meets) {
            section.lines.push_back({name + ": inget sammanträde inbokat som handlingarna hinner till",
                                     name + ": no meeting is booked that the papers reach"});
            continue;
        }
        const Title papers = with_weekday(*each.papers_by), meets = with_weekday(*each.meets);
        section.lines.push_back(
            {name + ": handlingar senast " + papers.sv + ", sammanträde " + meets.sv,
             name + ": papers by " + papers.in_english() + ", meeting " + meets.in_english()});
    }
    return section;
}

LetterSection text_section(const Scene& scene, const DecisionPackage& package) {
    const Title name = name_of_text(scene, package);
    LetterSection section{{"Det beslutet gäller", "What is decided on"}, {name}};
    if (!package.content.empty()) {
        section.lines.push_back({"Innehållets hash (BLAKE2b-256): " + package.content,
                                 "Hash of its content (BLAKE2b-256): " + package.content});
    }
    return section;
}

LetterSection changes_section(const Scene& scene, const DecisionPackage& package) {
    LetterSection section{{"Ändrat sedan tidigare versioner", "Changed since earlier versions"}, {}};
    const DocumentStanding& standing = standing_of(scene.subject, package.document);
    for (const DocumentVersion& version : standing.versions) {
        const Json reason = scene.text(version.reason);
        if (!reason.is_string() || version.number > package.version) continue;
        const std::string rest = std::to_string(version.number) + ": " + reason.get<std::string>();
        section.lines.push_back({(version.editorial ? "Redaktionell ändring i version " : "Version ") + rest,
                                 (version.editorial ? "Editorial change in version " : "Version ") + rest});
    }
    return section;
}

// The headings of an official's report to the committee (tjänsteskrivelse).
LetterSection report_section() {
    return {
        {"Tjänsteskrivelsen", "The report to the committee"},
        {{"Förslag till beslut", "Proposed decision"},
         {"Sammanfattning", "Summary"},
         {"Beskrivning av ärendet", "The matter"},
         {"Förvaltningens bedömning", "The administration's judgement"},
         {"Ekonomiska konsekvenser", "What it costs"},
         {"Konsekvenser för barn (prövning av barnets bästa)", "What it means for children"},
         {"Övriga konsekvenser (jämställdhet, funktionshinder)", "Other consequences (equality, disability)"},
         {"Samråd och MBL", "Consultation and union negotiation"},
         {"Beslutsunderlag", "Papers"},
         {"Beslutet skickas till", "Sent to"}}};
}

LetterSection checklist_section() {
    return {{"Före beslutet", "Before the decision"},
            {{"Ekonomin är beräknad", "The cost is worked out"},
             {"Barnets bästa är prövat", "The child's best interest is considered"},
             {"MBL-förhandling är genomförd eller behövs inte", "Union negotiation is held, or not needed"},
             {"Jämställdhet är bedömd", "Equality is considered"},
             {"Pensionärsråd och funktionsrättsråd har hörts",
              "The advisory councils of pensioners and of the disabled are heard"}}};
}

LetterSection distribution_section(const Scene& scene) {
    LetterSection section{{"Sändlista", "Distribution list"}, {}};
    for (const std::string& party : scene.subject.parties) {
        const Organisation* organisation = scene.reg.organisation(party);
        const std::string mailbox = organisation == nullptr ? std::string() : organisation->mailbox;
        const std::string name = name_in(scene.reg, party) + (mailbox.empty() ? "" : ", " + mailbox);
        section.lines.push_back({name, name});
    }
    return section;
}

LetterSection back_section(const DecisionPackage& package) {
    LetterSection section{{"Tillbaka till oss", "Back to us"}, {}};
    if (package.last_day) {
        const Title day = with_weekday(*package.last_day);
        section.lines.push_back({"Beslut senast " + day.sv, "Decision by " + day.in_english()});
    }
    section.lines.push_back(
        {"Registrera organ, dag, §, version, lydelse och utfall, och bifoga protokollsutdraget. Ett muntligt "
         "besked räknas inte.",
         "Register body, day, §, version, wording and outcome, and attach the excerpt. A spoken word does "
         "not "
         "count."});
    return section;
}

// As it is pasted into a report: a line for each point.
Title as_one(const std::vector<Title>& lines) {
    Title text;
    for (const Title& line : lines) {
        text.sv += (text.sv.empty() ? "" : "\n") + line.sv;
        text.en += (text.en.empty() ? "" : "\n") + line.in_english();
    }
    return text;
}

LetterSection number_section(const Scene& scene, const std::string& party) {
    LetterSection section{{"Ert diarienummer", "Your registration number"}, {}};
    const auto numbers = scene.subject.registry_numbers.find(party);
    if (numbers == scene.subject.registry_numbers.end()) return section;
    for (const std::string& number : numbers->second) section.lines.push_back({number, number});
    return section;
}

}  // namespace

std::optional<DecisionPackage> decision_package(const Scene& scene, const std::string& work,
                                                const std::string& party) {
    const Work* of = scene.work(work);
    const Item* item = item_of_party(scene, work, party);
    if (of == nullptr || of->kind != Work::Kind::decide || item == nullptr) return std::nullopt;
    const WorkStanding& standing = scene.subject.works.at(work);
    DecisionPackage package;
    package.party = party;
    package.task = item->number;
    package.document = standing.document;
    package.version = standing.version;
    package.content = standing.content;
    package.last_day = last_day_of(scene, *of, *item);
    const Title text = name_of_text(scene, package);
    for (std::size_t place = 0; place < item->path.size(); ++place)
        package.wordings.push_back(wording_for(scene, *item, place, text));
    place_meetings(scene, *item, package.wordings);
    const std::string name = name_in(scene.reg, party);
    package.heading = {"Beslutspaket till " + name + ": " + title_of_case(scene),
                       "Decision package for " + name + ": " + title_of_case(scene)};
    const Json written = scene.text(standing.covering_letter);
    if (written.is_string()) package.text = written.get<std::string>();
    package.sections = {
        number_section(scene, party),     text_section(scene, package), changes_section(scene, package),
        wordings_section(scene, package), checklist_section(),          report_section(),
        distribution_section(scene),      back_section(package)};
    std::erase_if(package.sections, [](const LetterSection& each) { return each.lines.empty(); });
    package.foot = {"Beslutet gäller just den här texten: ändrar ni den är det en annan text.",
                    "The decision is on this very text: if you change it, it is another text."};
    return package;
}

Json decision_package_view(const DecisionPackage& package) {
    Json view = letter_view(package);
    Json wordings = Json::array();
    for (const ProposedWording& each : package.wordings) {
        wordings.push_back(Json{{"body", each.body},
                                {"decides", each.decides},
                                {"wording", to_json(as_one(each.lines))},
                                {"papersBy", to_json(each.papers_by)},
                                {"meets", to_json(each.meets)}});
    }
    view["party"] = package.party;
    view["task"] = package.task;
    view["document"] = text_or_null(package.document);
    view["version"] = number_or_null(package.version);
    view["content"] = text_or_null(package.content);
    view["lastDay"] = to_json(package.last_day);
    view["wordings"] = std::move(wordings);
    return view;
}

}  // namespace overens::api
