#include "api/views/document_sentences.hpp"

#include "api/views/event_words.hpp"

namespace overens::api {

namespace {

class DocumentTeller {
  public:
    explicit DocumentTeller(const Scene& scene) : scene_(scene) {}

    using Sentence = std::optional<Title>;

    Sentence operator()(const events::VersionShared& e) const {
        return sent({"Delat för synpunkter", "Shared for comments"}, e);
    }
    Sentence operator()(const events::VersionDispatched& e) const {
        return sent({"Expedierat", "Dispatched"}, e);
    }
    Sentence operator()(const events::VersionReceived& e) const {
        const std::string who = name_in(scene_.reg, e.by) + ": ";
        const std::string version = " v" + std::to_string(e.version);
        const Title title = document(e.document);
        return with(Title{who + title.sv + version + " har kommit in",
                          who + title.in_english() + version + " has been received"},
                    e.evidence);
    }
    Sentence operator()(const events::CopyDisclosed& e) const {
        const Title title = document(e.document);
        const std::string version = " v" + std::to_string(e.version);
        const std::string statute = e.statute.empty() ? "" : ", " + e.statute;
        const Title how = title_of_disclosure(e.outcome);
        return with(Title{title.sv + version + ": " + how.sv + statute,
                          title.in_english() + version + ": " + how.en + statute},
                    e.reason);
    }
    Sentence operator()(const events::PublicPageSet& e) const {
        return with(e.open ? Title{"Den offentliga sidan öppnad", "The public page opened"}
                           : Title{"Den offentliga sidan stängd", "The public page closed"},
                    e.reason);
    }
    Sentence operator()(const events::DisposalDecided& e) const {
        const std::string number = std::to_string(e.disposal);
        return with(Title{"Gallringsbeslut " + number, "Decision on disposal " + number}, e.basis);
    }
    template <class Other>
    Sentence operator()(const Other&) const {
        return std::nullopt;
    }

  private:
    template <class Sending>
    Title sent(const Title& how, const Sending& e) const {
        std::string to;
        for (const std::string& each : e.to) to += (to.empty() ? "" : ", ") + name_in(scene_.reg, each);
        const std::string version = " v" + std::to_string(e.version);
        const Title title = document(e.document);
        return {how.sv + ": " + title.sv + version + " till " + to,
                how.en + ": " + title.in_english() + version + " to " + to};
    }
    Title with(const Title& title, TextId words) const {
        const Json more = scene_.text(words);
        if (!more.is_string()) return title;
        const std::string text = ": " + more.get<std::string>();
        return {title.sv + text, title.en + text};
    }
    Title document(const std::string& name) const {
        const DocumentKind* kind = scene_.definition.document(name);
        return kind == nullptr ? Title{name, name} : Title{kind->title.sv, kind->title.in_english()};
    }

    const Scene& scene_;
};

}  // namespace

std::optional<Title> document_sentence(const Scene& scene, const Event& event) {
    return std::visit(DocumentTeller(scene), event);
}

}  // namespace overens::api
