#include "api/service.hpp"

#include <algorithm>

#include "catch.hpp"
#include "storage/memory/memory_store.hpp"
#include "workflows/diagram.hpp"
#include "workflows/loader.hpp"
#include "workflows/shipped.hpp"

namespace overens::api::test {

namespace {

workflows::FragmentSource fragments_of(const LifecycleText& text) {
    return workflows::fragments_among({text.fragments.begin(), text.fragments.end()});
}

std::expected<ReadLifecycle, std::vector<LifecycleProblem>> as_read(
    const LifecycleText& text,
    const std::expected<workflows::LoadedLifecycle, std::vector<workflows::Problem>>& loaded) {
    if (!loaded) {
        std::vector<LifecycleProblem> problems;
        for (const workflows::Problem& each : loaded.error()) {
            problems.push_back({std::to_string(each.place.line) + ":" + std::to_string(each.place.column),
                                std::string(each.code), each.message});
        }
        return std::unexpected(std::move(problems));
    }
    ReadLifecycle read{loaded->definition, {text.text, {}}, {}};
    for (const workflows::FragmentUsed& each : loaded->fragments)
        read.text.fragments[each.name] = each.source.text;
    for (const workflows::Problem& each : loaded->warnings) read.warnings.push_back(each.message);
    return read;
}

}  // namespace

std::expected<ReadLifecycle, std::vector<LifecycleProblem>> TestLifecycles::read(
    const LifecycleText& text) const {
    return as_read(text, workflows::load_lifecycle({"", text.text}, fragments_of(text)));
}

std::expected<ReadLifecycle, std::vector<LifecycleProblem>> TestLifecycles::read_proven(
    const LifecycleText& text) const {
    // Those that come with the program are proven in tests/workflows.
    const auto& all = workflows::shipped_lifecycles();
    const bool known = std::ranges::any_of(all, [&](const auto& each) { return each.text == text.text; });
    return known ? read(text) : as_read(text, workflows::load_proven({"", text.text}, fragments_of(text)));
}

std::vector<std::string> TestLifecycles::shipped() const {
    std::vector<std::string> names;
    for (const workflows::Shipped& each : workflows::shipped_lifecycles()) names.emplace_back(each.name);
    return names;
}

std::optional<std::string> TestLifecycles::shipped_text(std::string_view name) const {
    const auto text = workflows::shipped_lifecycle(name);
    return text ? std::optional(std::string(*text)) : std::nullopt;
}

std::string TestLifecycles::diagram(const Definition& definition, DiagramFormat, Language language) const {
    return workflows::diagram_svg(definition, language == Language::english ? workflows::Language::english
                                                                            : workflows::Language::swedish);
}

DefinitionReader reader_of(const LifecycleTools& lifecycles) {
    return [&lifecycles](const LifecycleText& text) { return lifecycles.read(text).value().definition; };
}

Service::Service(Day today, Store* other)
    : clock(local_hour(today, 8)),
      own_store(other == nullptr ? make_memory_store(reader_of(lifecycles)) : nullptr),
      store(other == nullptr ? *own_store : *other),
      ids(1),
      dispatcher(store, clock, ids),
      migrations(store, clock, log),
      services{store, clock, &clock, dispatcher, migrations, lifecycles, ids, log},
      router(services, {}) {}

Response Service::send(const std::string& method, const std::string& target, const std::string& body,
                       const std::string& acting_as, HeaderList more) const {
    Request request;
    request.method = method;
    const std::size_t question = target.find('?');
    request.path = target.substr(0, question);
    if (question != std::string::npos) request.query = target.substr(question + 1);
    request.body = body;
    request.headers = std::move(more);
    if (!acting_as.empty()) request.headers.emplace_back("acting-as", acting_as);
    if (!body.empty() && request.header("content-type") == nullptr) {
        request.headers.emplace_back("content-type", "application/json");
    }
    return router.handle(request);
}

Json body_of(const Response& response) {
    INFO(response.status << " " << response.body);
    return Json::parse(response.body);
}

Json Service::get(const std::string& target) const {
    const Response response = send("GET", target);
    INFO("GET " << target << ": " << response.body);
    REQUIRE(response.status == 200);
    return body_of(response);
}

Json Service::put(const std::string& target, const Json& body, const std::string& acting_as) const {
    const Response response = send("PUT", target, body.dump(), acting_as);
    INFO("PUT " << target << " " << body.dump() << ": " << response.body);
    REQUIRE((response.status == 200 || response.status == 201));
    return body_of(response);
}

std::string Service::tag_of_case(const std::string& target) const {
    const std::size_t cases = target.find("/cases/");
    if (cases == std::string::npos) return {};
    const Response response = send("GET", target.substr(0, cases + 7 + 36));
    const std::string* tag = response.header("ETag");
    return tag == nullptr ? std::string() : *tag;
}

Json Service::post(const std::string& target, const Json& body, const std::string& acting_as) const {
    HeaderList more;
    const bool by_case =
        target.ends_with("/transitions") || target.ends_with("/holds") || target.ends_with("/parties");
    if (by_case) more.emplace_back("if-match", tag_of_case(target));
    const Response response = send("POST", target, body.dump(), acting_as, more);
    INFO("POST " << target << " " << body.dump() << ": " << response.body);
    REQUIRE((response.status == 200 || response.status == 201));
    return body_of(response);
}

void Service::set_today(const std::string& day) const {
    put("/v1/clock", Json{{"today", day}});
}

const char* const statement_lifecycle = R"yaml(format: 1
lifecycle: statement
version: 1
title: {sv: "Yttrande", en: "Statement"}
roles:
  lead: {title: {sv: "Ansvarig", en: "Lead"}}
documents:
  draft: {title: {sv: "Utkast", en: "Draft"}, by: lead, clauses: true}
fields:
  answer_by: {title: {sv: "Svar senast", en: "Answer by"}, type: date, by: lead}
  cost: {title: {sv: "Kostnad", en: "Cost"}, type: money, by: lead}
words:
  stance: {sv: "Ställningstagande", en: "Stance"}
  remarks: {sv: "Synpunkter", en: "Remarks"}
  supports: {sv: "Tillstyrker", en: "Supports"}
  opposes: {sv: "Avstyrker", en: "Opposes"}
may:
  split_out:
    title: {sv: "Bryt ut", en: "Split out"}
    by: lead
    do: [{start_case: {lifecycle: statement, as: split_from, copy: [draft, cost]}}]
  drop: {title: {sv: "Lägg ner", en: "Drop"}, by: lead, go: dropped}
start: drafting
states:
  drafting:
    title: {sv: "Utarbetas", en: "Drafting"}
    may:
      ask: {title: {sv: "Fråga", en: "Ask"}, by: lead, needs: [draft], fill: [answer_by], go: asking}
  asking:
    title: {sv: "Parterna svarar", en: "The parties answer"}
    work:
      view:
        title: {sv: "Yttra sig", en: "Give a view"}
        ask: each party
        about: draft
        answer: {stance: {choice: [supports, opposes]}, remarks: remarks}
        due: answer_by
    then: settled
  settled: {title: {sv: "Klart", en: "Settled"}, end: completed}
  dropped: {title: {sv: "Nedlagt", en: "Dropped"}, end: terminated}
)yaml";

void publish_text(const Service& service, const char* lifecycle) {
    const Response published = service.send("POST", in_orebro + "/lifecycles", lifecycle, "administrator",
                                            {{"content-type", "application/yaml"}});
    INFO(published.body);
    REQUIRE(published.status == 201);
}

void fill_orebro(const Service& service) {
    service.put(in_orebro, Json{{"name", "Örebro län"}});
    for (const auto& [id, name] :
         {std::pair{"kumla", "Kumla kommun"}, {"nora", "Nora kommun"}, {"laxa", "Laxå kommun"}}) {
        const std::string committee = std::string(id) + "_namnd";
        service.put(in_orebro + "/organisations/" + id,
                    Json{{"name", name}, {"kind", "municipality"}, {"decisionPath", {committee}}});
        service.put(in_orebro + "/bodies/" + committee,
                    Json{{"name", std::string(name) + ", nämnden"},
                         {"organisation", id},
                         {"kind", "committee"},
                         {"regime", "statutory"},
                         {"mandate", "decide"},
                         {"meetings",
                          {{{"day", "2024-10-14"}, {"cutOff", "2024-09-30"}},
                           {{"day", "2024-11-11"}, {"cutOff", "2024-10-28"}},
                           {{"day", "2024-12-10"}, {"cutOff", "2024-11-26"}}}}});
    }
    publish_text(service, statement_lifecycle);
}

std::string start_statement(const Service& service) {
    const Json receipt = service.post(
        in_orebro + "/cases",
        Json{{"lifecycle", "statement"}, {"title", "Hemsjukvård"}, {"parties", {"kumla", "nora", "laxa"}}});
    const std::string address = in_orebro + "/cases/" + receipt["case"].get<std::string>();
    service.post(address + "/documents/draft/versions",
                 Json{{"text", "§ 1 Syfte\n§ 2 Ansvar"}, {"label", "Utkast"}});
    return address;
}

Json move_ask(const char* answer_by) {
    return Json{{"move", "ask"}, {"fill", {{{"name", "answer_by"}, {"value", answer_by}}}}};
}

std::string answer_path(const std::string& address, const Json& task) {
    return address + "/tasks/" + task["number"].dump() + "/answers";
}

}  // namespace overens::api::test
