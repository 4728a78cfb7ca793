#include "api/handlers/reading.hpp"

#include <algorithm>

#include "api/handlers/acting_for.hpp"
#include "api/http/problem.hpp"
#include "api/views/document_view.hpp"
#include "api/views/masking.hpp"

namespace overens::api {

namespace {

// The query as it was, but for `page` and `limit`.
std::string other_parameters(const Call& call) {
    std::string rest;
    for (const QueryParameter& each :
         query_of(call.request().query).value_or(std::vector<QueryParameter>{})) {
        if (each.name == "page" || each.name == "limit") continue;
        rest += "&" + percent_encoded(each.name) + "=" + percent_encoded(each.value);
    }
    return rest;
}

// What is masked today is masked in what was seen earlier, too.
void mask(const Call& call, ReadCase& read, bool is_earlier,
          const std::function<bool(const Mask&)>& applies) {
    const auto now = is_earlier ? call.services().store.read(call.case_key()) : std::nullopt;
    const auto& masks = now ? now->subject->masks : read.subject->masks;
    if (std::ranges::none_of(masks, [&](const auto& each) { return applies(each.second); })) return;
    TextsByNumber texts = *read.texts;
    if (now) {
        Case subject = *read.subject;
        subject.masks = now->subject->masks;
        for (const auto& [number, each] : subject.masks) {
            for (const TextId id : {each.words, each.reason}) {
                if (const auto text = now->texts->find(id.number); text != now->texts->end())
                    texts.insert(*text);
            }
        }
        read.subject = std::make_shared<const Case>(std::move(subject));
    }
    mask_texts(*read.subject, texts, applies);
    read.texts = std::make_shared<const TextsByNumber>(std::move(texts));
}

// One authority never sees another's drafts, nor what its people write to each other.
void hide_drafts(ReadCase& read, const Register& reg, const Viewer& viewer) {
    if (sees_all(*read.subject, reg, viewer)) return;
    Case subject = *read.subject;
    hide_unseen(subject, reg, viewer);
    if (!subject.inner_notes.empty()) {
        TextsByNumber texts = *read.texts;
        std::erase_if(texts, [&](const auto& each) { return is_hidden(subject, TextId{each.first}); });
        read.texts = std::make_shared<const TextsByNumber>(std::move(texts));
    }
    read.subject = std::make_shared<const Case>(std::move(subject));
}

// Masked words are for whoever leads and for those who wrote them.
bool is_masked_for(const std::optional<Viewer>& viewer, const Register& reg, const Case& subject,
                   const Mask& mask) {
    if (!viewer || viewer->sees_drafts) return false;
    const std::string writer = writer_of(subject, mask);
    return std::ranges::none_of(viewer->authorities,
                                [&](const std::string& own) { return is_same_authority(reg, own, writer); });
}

std::expected<std::shared_ptr<const Register>, Response> seen_register(const Call& call) {
    auto reg = call.services().store.read_register(call.collaboration());
    if (reg == nullptr) {
        return std::unexpected(call.not_found("Det finns ingen samverkan " + call.collaboration(),
                                              "There is no collaboration " + call.collaboration(),
                                              "path:collaboration"));
    }
    if (const auto nobody = nobody_like(call.actor(), *reg)) return std::unexpected(call.refused(*nobody));
    return reg;
}

}  // namespace

std::expected<Register, Response> see_register(const Call& call) {
    auto reg = seen_register(call);
    if (!reg) return std::unexpected(std::move(reg.error()));
    return **reg;
}

bool may_see_case(const Call& call, const std::string& id) {
    return !call.cases_seen() || std::ranges::binary_search(*call.cases_seen(), id);
}

std::optional<ReadCase> read_other_case(const Call& call, const Register& reg, const std::string& id) {
    if (!may_see_case(call, id)) return std::nullopt;
    const Services& services = call.services();
    auto read = services.store.read({call.collaboration(), id});
    if (!read || call.identity() == nullptr) return read;
    const std::string& account = call.identity()->account.id;
    const Standing standing = services.store.accounts().standing(call.collaboration(), account);
    hide_drafts(*read, reg, viewer_of(standing, id, services.clock.today()));
    return read;
}

bool is_of_hidden_version(const Call& call, const std::string& content) {
    if (!call.viewer() || call.viewer()->sees_drafts) return false;
    const auto read = call.services().store.read(call.case_key());
    const auto reg = call.services().store.read_register(call.collaboration());
    if (!read || !reg) return false;
    bool hidden = false;
    for (const auto& [name, document] : read->subject->documents) {
        for (const DocumentVersion& version : document.versions) {
            if (version.content != content) continue;
            if (sees(*call.viewer(), *reg, document, version)) return false;
            hidden = true;
        }
    }
    return hidden;
}

std::optional<Response> unseen_version(const Call& call) {
    if (!call.viewer()) return std::nullopt;
    const auto seen = see_case(call);
    if (!seen) return seen.error();
    const DocumentStanding& standing = standing_of(*seen->read.subject, call.parameter("document"));
    if (version_of(standing, call.number_parameter("version")) != nullptr) return std::nullopt;
    return call.not_found("Det finns ingen sådan version", "There is no such version", "path:version");
}

ReadBy read_by(Call& call) {
    return call.query_word("view", {"full", "public"}).value_or("full") == "public"
               ? ReadBy::anybody
               : ReadBy::those_who_handle;
}

std::expected<SeenCase, Response> see_case(const Call& call, std::optional<Instant> as_of, ReadBy reader) {
    auto reg = seen_register(call);
    if (!reg) return std::unexpected(std::move(reg.error()));
    auto read = call.services().store.read(call.case_key(), as_of);
    if (!read && as_of) {
        return std::unexpected(
            call.not_found("Ärendet fanns inte då", "The case was not there then", "query:asOf"));
    }
    if (!read)
        return std::unexpected(
            call.not_found("Det finns inget sådant ärende", "There is no such case", "path:case"));
    if (call.viewer()) hide_drafts(*read, **reg, *call.viewer());
    const bool anybody = reader == ReadBy::anybody;
    const auto subject = read->subject;
    if (anybody || call.viewer()) {
        mask(call, *read, as_of.has_value(), [&](const Mask& each) {
            return anybody || is_masked_for(call.viewer(), **reg, *subject, each);
        });
    }
    const Day today = as_of ? local_day(*as_of) : call.services().clock.today();
    return SeenCase{std::move(*read), std::move(*reg), today, as_of};
}

const Item* item_of(const Call& call, const Case& subject) {
    const auto found = subject.items.find(call.number_parameter("task"));
    return found == subject.items.end() ? nullptr : &found->second;
}

Response no_such_task(const Call& call) {
    return call.not_found("Det finns ingen sådan uppgift i ärendets senaste omgångar",
                          "There is no such task in the case's latest rounds", "path:task");
}

Json page_head(const Call& call, Page page, std::int64_t total) {
    const std::int64_t pages = std::max<std::int64_t>(1, (total + page.limit - 1) / page.limit);
    const std::string rest = other_parameters(call);
    Json links = Json::array();
    const auto link = [&](const char* rel, std::int64_t number) {
        links.push_back(Json{{"rel", rel},
                             {"href", call.request().path + "?page=" + std::to_string(number) +
                                          "&limit=" + std::to_string(page.limit) + rest}});
    };
    link("self", page.page);
    link("first", 1);
    if (page.page > 1) link("prev", page.page - 1);
    if (page.page < pages) link("next", page.page + 1);
    link("last", pages);
    return Json{
        {"_meta",
         {{"page", page.page}, {"limit", page.limit}, {"totalRecords", total}, {"totalPages", pages}}},
        {"_links", std::move(links)}};
}

}  // namespace overens::api
