#include "api/exports/public_page.hpp"

#include "api/exports/printed_page.hpp"
#include "engine/definition/title.hpp"

namespace overens::api {

namespace {

constexpr std::string_view public_style =
    "body{font:1rem/1.5 system-ui,sans-serif;max-width:44rem;margin:0 auto;padding:1rem;color:#1b1b1b;"
    "background:#fff}h1{font-size:1.6rem}h2{font-size:1.1rem;margin-top:1.6em}li{margin:.3em 0}"
    "a{color:#0b4f8a}@media(prefers-color-scheme:dark){body{color:#eee;background:#161616}a{color:#9cc9f5}}";

class PublicPage {
  public:
    PublicPage(const Json& view, std::string address, Language language)
        : view_(view), address_(std::move(address)), language_(language) {}

    std::string html() {
        const std::string title = view_["title"].is_string() ? view_["title"].get<std::string>() : "";
        html_ = page_beginning(language_, title, public_style);
        html_ += "<main><h1>" + escaped_html(title) + "</h1><p>" +
                 escaped_html(view_["collaboration"].get<std::string>()) + " · " + said(view_["lifecycle"]) +
                 "</p>\n";
        add_path();
        add_parties();
        add_decisions();
        add_documents();
        return html_ + "</main>" + std::string(page_end);
    }

  private:
    std::string said(const Json& title) const {
        const bool english = language_ == Language::english && title["en"] != "";
        return escaped_html(title[english ? "en" : "sv"].get<std::string>());
    }
    std::string said(const Title& title) const {
        return escaped_html(language_ == Language::english ? title.in_english() : title.sv);
    }
    static std::string text_of(const Json& text) {
        return text.is_string() ? escaped_html(text.get<std::string>()) : std::string();
    }
    void heading(const Title& title) { html_ += "<h2>" + said(title) + "</h2><ul>\n"; }
    void item(const std::string& line) { html_ += "<li>" + line + "</li>\n"; }
    void end_of_list(bool empty) {
        if (empty) item(said(Title{"Inget än", "Nothing yet"}));
        html_ += "</ul>\n";
    }

    void add_path() {
        heading({"Ärendets väg", "The path of the case"});
        for (const Json& step : view_["path"]) {
            const std::string on = text_of(step["enteredOn"]);
            item(said(step["title"]) + (on.empty() ? "" : ", " + on));
        }
        end_of_list(view_["path"].empty());
    }
    void add_parties() {
        heading({"Vilka som beslutar", "Who decides"});
        for (const Json& party : view_["parties"]) item(text_of(party["name"]));
        end_of_list(view_["parties"].empty());
    }
    void add_decisions() {
        heading({"Beslut", "Decisions"});
        for (const Json& each : view_["decisions"]) {
            const std::string section = text_of(each["section"]);
            item(text_of(each["body"]["name"]) + ", " + text_of(each["takenOn"]) +
                 (section.empty() ? "" : ", " + section) + ": " + said(each["outcome"]) +
                 (each["since"].is_null() ? "" : ", " + said(each["since"])));
        }
        end_of_list(view_["decisions"].empty());
    }
    void add_documents() {
        heading({"Handlingar", "Documents"});
        for (const Json& each : view_["documents"]) {
            const std::string version = std::to_string(each["version"].get<int>());
            const std::string href = address_ + "/documents/" + each["document"].get<std::string>() +
                                     "/versions/" + version + "/content";
            const std::string label = text_of(each["label"]);
            item("<a href=\"" + escaped_html(href) + "\">" + said(each["title"]) + " v" + version + "</a>" +
                 (label.empty() ? "" : ", " + label) + ", " + text_of(each["addedOn"]) +
                 (each["redacted"] == true ? ", " + said(Title{"med maskning", "with redactions"}) : ""));
        }
        end_of_list(view_["documents"].empty());
    }

    const Json& view_;
    const std::string address_;
    const Language language_;
    std::string html_;
};

}  // namespace

std::string public_page(const Json& view, const std::string& address, Language language) {
    return PublicPage(view, address, language).html();
}

}  // namespace overens::api
