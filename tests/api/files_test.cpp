// Files in process: what is taken, what is told of what is not, and how they are read again.
#include "api/files/macro_check.hpp"
#include "api/http/byte_range.hpp"
#include "api/made_files.hpp"
#include "api/service.hpp"
#include "catch.hpp"

using namespace overens;
using namespace overens::api;
using namespace overens::api::test;

namespace {

const std::string contents = in_orebro + "/contents";

// What a server hands over: parts of some kilobytes, of which none is kept.
class RepeatedBody : public IncomingBody {
  public:
    RepeatedBody(std::string begin, std::size_t size_bytes, std::size_t ends_after)
        : begin_(std::move(begin)), size_bytes_(size_bytes), ends_after_(ends_after) {}

    std::size_t size_bytes() const override { return size_bytes_; }
    bool read(const std::function<void(std::string_view)>& take) override {
        take(begin_);
        const std::string part(4096, 'x');
        for (std::size_t sent = begin_.size(); sent < ends_after_;) {
            const std::size_t more = std::min(part.size(), ends_after_ - sent);
            take(std::string_view(part).substr(0, more));
            sent += more;
        }
        return ends_after_ == size_bytes_;
    }

  private:
    const std::string begin_;
    const std::size_t size_bytes_, ends_after_;
};

Response send_large(const Service& service, IncomingBody& body, const std::string& path,
                    const std::string& media_type) {
    Request request;
    request.method = "POST";
    request.path = path;
    request.headers = {{"acting-as", "lead"}, {"content-type", media_type}};
    request.incoming = &body;
    return service.router.handle(request);
}

std::string whole_body(const Response& response) {
    if (!response.parts) return response.body;
    std::string bytes;
    while (bytes.size() < response.parts->size_bytes()) bytes += response.parts->read(bytes.size());
    return bytes;
}

std::string code_in(const Response& response) {
    return response.status < 400 ? "" : body_of(response)["code"].get<std::string>();
}

Response send_file(const Service& service, const std::string& bytes, const std::string& media_type) {
    return service.send("POST", contents, bytes, "lead", {{"content-type", media_type}});
}

}  // namespace

TEST_CASE("a file is kept as what it is, and gets the ending of that") {
    const Service service;
    fill_orebro(service);
    struct Row {
        std::string bytes, said, kept, ending;
    };
    const std::string unsaid = "application/octet-stream";
    for (const auto& [bytes, said, kept, ending] :
         {Row{small_pdf(), unsaid, "application/pdf", ".pdf"},
          Row{small_png(), "image/png", "image/png", ".png"},
          Row{open_document("text"), unsaid, "application/vnd.oasis.opendocument.text", ".odt"},
          Row{"# Rubrik\n", "text/markdown; charset=utf-8", "text/markdown; charset=utf-8", ".md"},
          Row{"Hej på er\n", unsaid, "text/plain; charset=utf-8", ".txt"}}) {
        CAPTURE(kept);
        const Response made = send_file(service, bytes, said);
        CHECK(made.status == 201);
        CHECK(body_of(made)["mediaType"] == kept);
        CHECK(body_of(made)["sizeBytes"] == bytes.size());
        const Response read = service.send("GET", *made.header("Location"));
        CHECK(read.status == 200);
        CHECK(read.body == bytes);
        CHECK(read.media_type == kept);
        CHECK(*read.header("X-Content-Type-Options") == "nosniff");
        const std::string& disposition = *read.header("Content-Disposition");
        CHECK(disposition.starts_with("attachment; "));
        CHECK(disposition.ends_with(ending + "\""));
    }
}

TEST_CASE("what is not taken is told with what would be, and nothing of it is kept") {
    const Service service;
    fill_orebro(service);
    const Response disguised = send_file(service, small_program(), "application/pdf");
    CHECK(disguised.status == 422);
    CHECK(code_in(disguised) == "file_disguised");
    CHECK(body_of(disguised)["blockers"][0]["at"] == "header:Content-Type");
    const Response zip =
        send_file(service, zip_of({{"a.txt", "hej"}, {"b", "du"}}), "application/octet-stream");
    CHECK(zip.status == 415);
    CHECK(code_in(zip) == "media_type_not_taken");
    CHECK(body_of(zip)["blockers"][0]["message"]["sv"].get<std::string>().find(
              "PDF (application/pdf), DOCX") != std::string::npos);
    CHECK(code_in(send_file(service, "{}", "application/json")) == "media_type_not_taken");
    CHECK(code_in(send_file(service, "h\xE4r", "text/plain")) == "text_not_utf8");
    CHECK(code_in(send_file(service, "x", "nonsense")) == "media_type");
    const Response empty = send_file(service, "", "application/pdf");
    CHECK(empty.status == 422);
    CHECK(code_in(empty) == "file_empty");
}

TEST_CASE("an Office file with macros is refused as what it is, wherever in the file they are") {
    const Service service;
    fill_orebro(service);
    const std::string docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    const auto document = [](std::size_t bytes_before) {
        return zip_of({{"[Content_Types].xml", "<Types/>"},
                       {"word/document.xml", std::string(bytes_before, 'x')},
                       {"word/vbaProject.bin", "macros"}});
    };
    CHECK(send_file(service, office_file("word/document.xml"), docx).status == 201);
    for (const std::size_t bytes_before : {10UL, 700'000UL, 1'200'000UL}) {
        CAPTURE(bytes_before);
        const Response said = send_file(service, document(bytes_before), docx);
        CHECK(code_in(said) == "file_disguised");
        CHECK(said.body.find("application/vnd.ms-word.document.macroEnabled.12") != std::string::npos);
        CHECK(code_in(send_file(service, document(bytes_before), "application/octet-stream")) ==
              "media_type_not_taken");
    }
    MacroCheck in_pieces;
    for (const char byte : document(10)) in_pieces.add(std::string_view(&byte, 1));
    CHECK(in_pieces.has_macros());
}

TEST_CASE("a version sent as a file is looked at in the same way") {
    const Service service;
    fill_orebro(service);
    const std::string versions = start_statement(service) + "/documents/draft/versions";
    const auto send = [&](const std::string& bytes, const std::string& media_type) {
        return service.send("POST", versions + "?label=Inskannad", bytes, "lead",
                            {{"content-type", media_type}});
    };
    CHECK(code_in(send(small_program(), "application/pdf")) == "file_disguised");
    CHECK(code_in(send("", "application/pdf")) == "file_empty");
    CHECK(code_in(send(small_pdf(), "application/zip")) == "media_type_not_taken");
    CHECK(service.get(versions)["versions"].size() == 1);
    CHECK(send(small_pdf(), "application/octet-stream").status == 201);
    CHECK(service.send("GET", versions + "/2/content").media_type == "application/pdf");
}

TEST_CASE("a file sent again with the same key is the same, and another one is told apart") {
    const Service service;
    fill_orebro(service);
    const std::string versions = start_statement(service) + "/documents/draft/versions";
    const auto send = [&](const std::string& bytes) {
        return service.send("POST", versions, bytes, "lead",
                            {{"content-type", "application/pdf"}, {"idempotency-key", "k-1"}});
    };
    CHECK(send(small_pdf()).status == 201);
    const Response again = send(small_pdf());
    CHECK(again.status == 201);
    CHECK(body_of(again)["repeated"] == true);
    CHECK(send(small_pdf() + "%%").status >= 400);
    CHECK(service.get(versions)["versions"].size() == 2);
}

TEST_CASE("a large file is taken as it comes, and is looked at to its end") {
    const Service service;
    fill_orebro(service);
    constexpr std::size_t size = 3'000'000;
    RepeatedBody whole("%PDF-1.7\n", size, size);
    const Response made = send_large(service, whole, contents, "application/pdf");
    REQUIRE(made.status == 201);
    CHECK(body_of(made)["sizeBytes"] == size);
    const Response read = service.send("GET", *made.header("Location"));
    CHECK(read.body.empty());
    REQUIRE(read.parts);
    CHECK(whole_body(read).size() == size);
    CHECK(whole_body(read).starts_with("%PDF-1.7\nxxx"));
    const Response head = service.send("HEAD", *made.header("Location"));
    CHECK(*head.header("Content-Length") == std::to_string(size));
    CHECK_FALSE(head.parts);

    RepeatedBody program(small_program(), size, size);
    CHECK(code_in(send_large(service, program, contents, "application/pdf")) == "file_disguised");
    RepeatedBody cut("%PDF-1.7\n", size, size - 1);
    CHECK(code_in(send_large(service, cut, contents, "application/pdf")) == "body_incomplete");
    RepeatedBody json("{", size, size);
    const Response too_large = send_large(service, json, in_orebro + "/cases", "application/json");
    CHECK(too_large.status == 413);
    RepeatedBody huge("%PDF-1.7\n", most_file_bytes + 1, most_file_bytes + 1);
    CHECK(send_large(service, huge, contents, "application/pdf").status == 413);
}

TEST_CASE("a text that stops being text late is not taken either") {
    const Service service;
    fill_orebro(service);
    std::string text(900'000, 'a');
    CHECK(send_file(service, text, "text/plain").status == 201);
    text[899'000] = '\xE4';
    CHECK(code_in(send_file(service, text, "text/plain")) == "text_not_utf8");
}

TEST_CASE("a part of a file is sent when one is asked for") {
    const Service service;
    fill_orebro(service);
    std::string bytes = small_pdf();
    for (int number = 0; bytes.size() < 600'000; ++number) bytes += std::to_string(number) + "\n";
    const Response made = send_file(service, bytes, "application/pdf");
    const std::string address = *made.header("Location"), size = std::to_string(bytes.size());
    const std::string tag = *service.send("GET", address).header("ETag");
    const auto ask = [&](const std::string& range, const std::string& only_if = {}) {
        HeaderList headers{{"range", range}};
        if (!only_if.empty()) headers.emplace_back("if-range", only_if);
        return service.send("GET", address, "", "", headers);
    };
    const Response part = ask("bytes=1-300000", tag);
    CHECK(part.status == 206);
    CHECK(*part.header("Content-Range") == "bytes 1-300000/" + size);
    CHECK(*part.header("ETag") == tag);
    CHECK((whole_body(part) == bytes.substr(1, 300'000)));
    CHECK(whole_body(ask("bytes=0-0")) == "%");
    CHECK((whole_body(ask("bytes=-10")) == bytes.substr(bytes.size() - 10)));
    CHECK(ask("bytes=1-2", "\"another\"").status == 200);
    CHECK(ask("bytes=0-1,3-4").status == 200);
    const Response beyond = ask("bytes=" + size + "-");
    CHECK(beyond.status == 416);
    CHECK(*beyond.header("Content-Range") == "bytes */" + size);
    CHECK(code_in(beyond) == "range_not_there");
    CHECK(service.send("GET", address, "", "", {{"range", "bytes=1-2"}, {"if-none-match", tag}}).status ==
          304);
    CHECK(service.send("HEAD", address, "", "", {{"range", "bytes=1-2"}}).status == 200);
}

TEST_CASE("ranges are read as RFC 9110 writes them") {
    struct Row {
        const char *header, *range;  // of 1000 bytes; "": all of it
    };
    for (const auto& [header, range] :
         {Row{"bytes=0-99", "bytes 0-99/1000"}, Row{"bytes=900-", "bytes 900-999/1000"},
          Row{"bytes=900-5000", "bytes 900-999/1000"}, Row{"bytes=-1", "bytes 999-999/1000"},
          Row{"bytes=-5000", "bytes 0-999/1000"}, Row{"bytes=1000-", "bytes */1000"},
          Row{"bytes=-0", "bytes */1000"}, Row{"bytes=99999999999999999999-", "bytes */1000"},
          Row{"bytes=5-4", ""}, Row{"bytes=a-4", ""}, Row{"bytes=1-4x", ""}, Row{"bytes=1-2,4-5", ""},
          Row{"bytes=-", ""}, Row{"bytes=", ""}, Row{"pages=1-2", ""}, Row{"", ""}, Row{"bytes=+1-2", ""}}) {
        CAPTURE(header);
        const auto read = byte_range(header, 1000);
        CHECK((read ? read->content_range(1000) : "") == range);
    }
}
