#include "api/views/covering_letter_view.hpp"

#include <algorithm>
#include <map>

namespace overens::api {

namespace {

Title who_answers(Level level) {
    switch (level) {
        case Level::officials:
            return {"Förvaltningen svarar (tjänstepersonssvar)", "The administration answers"};
        case Level::political:
            return {"Nämnden svarar, vid sammanträde: ange paragraf och bifoga utdrag",
                    "The committee answers at a meeting: give the section and enclose the excerpt"};
        case Level::informal:
            return {"Den som vill svarar, utan formellt beslut", "Anyone may answer, informally"};
    }
    return {};
}

// The last day that most of those asked have; the earlier of two.
std::optional<Day> common_last_day(const Scene& scene, const WorkStanding& standing) {
    std::map<Day, int> days;
    for (const int number : standing.items) {
        if (const auto& due = scene.subject.items.at(number).due) ++days[*due];
    }
    const auto most = std::ranges::max_element(days, {}, [](const auto& each) { return each.second; });
    return most == days.end() ? std::nullopt : std::optional(most->first);
}

LetterSection what_is_asked(const Scene& scene, const Work& work) {
    LetterSection section{{"Vad vi ber er svara på", "What we ask of you"}, {}};
    for (const AnswerPart& part : work.answer) {
        Title line = title_of_word(scene.definition, part.name);
        std::string sv, en;
        for (const std::string& word : part.choice) {
            const Title title = title_of_word(scene.definition, word);
            sv += (sv.empty() ? ": " : ", ") + title.sv;
            en += (en.empty() ? ": " : ", ") + title.in_english();
        }
        section.lines.push_back({line.sv + sv, line.in_english() + en});
    }
    return section;
}

LetterSection enclosed(const Scene& scene, const WorkStanding& standing) {
    LetterSection section{{"Bilagor", "Enclosed"}, {}};
    if (standing.document.empty() || standing.version == 0) return section;
    const DocumentKind* kind = scene.definition.document(standing.document);
    const Title title = kind == nullptr ? Title{standing.document, standing.document} : kind->title;
    const std::string version = ", version " + std::to_string(standing.version);
    section.lines.push_back({title.sv + version, title.in_english() + version});
    return section;
}

LetterSection sent_to(const Scene& scene, const WorkStanding& standing) {
    LetterSection section{{"Sändlista", "Sent to"}, {}};
    for (const int number : standing.items) {
        const std::string name = holder(scene, scene.subject.items.at(number).addressee)["name"];
        section.lines.push_back({name, name});
    }
    return section;
}

LetterSection walk_throughs(const Scene& scene, const WorkStanding& standing) {
    LetterSection section{{"Genomgångar", "Walk-throughs"}, {}};
    for (const WalkThrough& each : standing.walk_throughs) {
        if (each.cancelled) continue;
        const Title day = with_weekday(each.on);
        const Json text = scene.text(each.text);
        const std::string where = text.is_string() ? ": " + text.get<std::string>() : std::string();
        section.lines.push_back({day.sv + where, day.in_english() + where});
    }
    return section;
}

LetterSection last_day(const Scene& scene, const WorkStanding& standing) {
    LetterSection section{{"Svar senast", "Answer by"}, {}};
    if (const auto day = common_last_day(scene, standing)) section.lines.push_back(with_weekday(*day));
    return section;
}

Title heading_of(const Scene& scene, const Work& work, int round) {
    const Json title = scene.text(scene.subject.title);
    const std::string name = title.is_string() ? title.get<std::string>() : work.title.sv;
    const std::string number = std::to_string(round);
    if (work.kind != Work::Kind::ask || !work.about)
        return {work.title.sv + " – " + name, work.title.in_english() + " – " + name};
    return {"Remiss – " + name + ", omgång " + number, "Consultation – " + name + ", round " + number};
}

}  // namespace

CoveringLetter covering_letter(const Scene& scene, const Work& work) {
    static const WorkStanding never;
    const auto found = scene.subject.works.find(work.name);
    const WorkStanding& standing = found == scene.subject.works.end() ? never : found->second;
    static const WorkStanding not_yet;
    const WorkStanding& sent = standing.active ? standing : not_yet;
    CoveringLetter letter;
    letter.work = work.name;
    letter.round = standing.active ? standing.round : standing.round + 1;
    letter.heading = heading_of(scene, work, letter.round);
    const Json text = scene.text(standing.active ? standing.covering_letter : standing.next_covering_letter);
    if (text.is_string()) letter.text = text.get<std::string>();
    std::vector<LetterSection> sections{what_is_asked(scene, work)};
    if (work.level) sections.push_back({{"Vem som svarar", "Who answers"}, {who_answers(*work.level)}});
    sections.push_back(walk_throughs(scene, sent));
    sections.push_back(last_day(scene, sent));
    sections.push_back(enclosed(scene, sent));
    sections.push_back(sent_to(scene, sent));
    std::erase_if(sections, [](const LetterSection& each) { return each.lines.empty(); });
    letter.sections = std::move(sections);
    letter.foot = {"Ange ert diarienummer. Inkomna svar blir allmänna handlingar.",
                   "Give your registration number. Answers received become official documents."};
    return letter;
}

Json covering_letter_view(const CoveringLetter& letter) {
    Json view = letter_view(letter);
    view["work"] = letter.work;
    view["round"] = letter.round;
    return view;
}

}  // namespace overens::api
