#include "api/http/http_server.hpp"

#include <httplib.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>

#include "api/http/body_in_pieces.hpp"
#include "api/http/head.hpp"
#include "api/http/problem.hpp"
#include "api/http/socket_file.hpp"
#include "api/http/task_queue.hpp"
#include "api/http/way_in.hpp"

namespace overens::api {

namespace {

using namespace std::chrono_literals;

constexpr auto heartbeat_every = 15s;
constexpr auto look_for_shutdown_every = 500ms;
constexpr int longest_queue_of_connections = 4096;

// What `enqueue` returns differs between the library's versions: nothing, or whether the work was taken.
using Enqueued = decltype(std::declval<httplib::TaskQueue&>().enqueue(std::declval<std::function<void()>>()));

class ConnectionThreads : public httplib::TaskQueue {
  public:
    explicit ConnectionThreads(std::size_t most) : pool_(most) {}
    Enqueued enqueue(std::function<void()> work) override {
        pool_.add(std::move(work));
        return Enqueued(true);
    }
    void shutdown() override { pool_.finish(); }

  private:
    GrowingPool pool_;
};

// The request without its body, and without whom it comes from.
Request head_as_sent(const httplib::Request& from) {
    Request request;
    request.method = from.method;
    const std::size_t question = from.target.find('?');
    request.path = from.target.substr(0, question);
    if (question != std::string::npos) request.query = from.target.substr(question + 1);
    for (const auto& [name, value] : from.headers) {
        std::string lower = name;
        std::ranges::transform(lower, lower.begin(), [](char c) {
            return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        });
        request.headers.emplace_back(std::move(lower), value);
    }
    return request;
}

void set_headers(const Response& from, httplib::Response& to) {
    to.status = from.status;
    for (const auto& [name, value] : from.headers) {
        if (name != "Content-Length") to.set_header(name, value);
    }
}

// Answers and closes the connection, since a body that is not wanted has not been read: the library ends a
// connection whose content provider says that it cannot go on.
void answer_and_close(const Response& from, httplib::Response& to) {
    set_headers(from, to);
    to.set_header("Connection", "close");
    to.set_content_provider(from.body.size(), from.media_type,
                            [body = from.body](std::size_t, std::size_t, httplib::DataSink& sink) {
                                sink.write(body.data(), body.size());
                                return false;
                            });
}

Response body_cut_short(const std::string& path) {
    return problem(400,
                   {blocker("body_incomplete", "Innehållet kom inte fram i sin helhet",
                            "The body did not arrive as a whole", "body")},
                   path);
}

}  // namespace

class HttpServer::Body {
  public:
    Body(Log& log, HttpOptions options) : log_(log), options_(std::move(options)) {
        server_.new_task_queue = [this] { return new ConnectionThreads(options_.most_connections); };
        set_limits();
        set_handlers();
    }

    std::expected<void, std::string> bind() {
        if (!options_.socket.empty()) {
            if (auto way = make_way_for_socket(options_.socket); !way) return way;
        }
        int descriptor = -1;
        server_.set_socket_options([&descriptor](int socket) {
            const int yes = 1;  // and not SO_REUSEPORT, with which two servers would share a port unknowingly
            ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
            descriptor = socket;
        });
        const std::string where = options_.socket.empty()
                                      ? options_.address + ":" + std::to_string(options_.port)
                                      : options_.socket;
        if (!(options_.socket.empty() ? bind_address() : bind_socket())) {
            return std::unexpected("cannot listen on " + where +
                                   (options_.socket.empty() ? "; is something else listening there?"
                                                            : "; may this user make a file there?"));
        }
        // The library's own queue holds five connections, and the sixth waits for seconds.
        ::listen(descriptor, longest_queue_of_connections);
        return {};
    }

    int port() const { return options_.port; }
    void serve(const Router& router) {
        router_ = &router;
        serving_ = true;
        if (!stopping_) server_.listen_after_bind();
        serving_ = false;
    }
    // The library forgets a stop that comes before it listens.
    void stop() {
        stopping_ = true;
        while (serving_ && !server_.is_running()) std::this_thread::yield();
        server_.stop();
    }

  private:
    bool bind_address() {
        if (options_.port != 0) return server_.bind_to_port(options_.address, options_.port);
        options_.port = server_.bind_to_any_port(options_.address);
        return options_.port > 0;
    }

    bool bind_socket() {
        const GroupOnly private_socket;
        server_.set_address_family(AF_UNIX);
        constexpr int some_port = 80;  // the library wants one, and makes nothing of it
        if (!server_.bind_to_port(options_.socket, some_port)) return false;
        socket_file_.emplace(options_.socket);
        return true;
    }

    void set_limits() {
        server_.set_tcp_nodelay(true);
        server_.set_keep_alive_max_count(10'000);
        server_.set_keep_alive_timeout(5);
        server_.set_read_timeout(15s);
        server_.set_write_timeout(15s);
        server_.set_idle_interval(0, 100'000);
        // Larger ones are refused by their heads, and the router tells JSON that is too large from files.
        server_.set_payload_max_length(most_file_bytes);
    }

    void set_handlers() {
        server_.set_pre_routing_handler([this](const httplib::Request& request, httplib::Response& response) {
            return guarded(request, response, [&] { return before_body(request, response); })
                       ? httplib::Server::HandlerResponse::Handled
                       : httplib::Server::HandlerResponse::Unhandled;
        });
        const httplib::Server::HandlerWithContentReader with_body =
            [this](const httplib::Request& request, httplib::Response& response,
                   const httplib::ContentReader& reader) {
                guarded(request, response, [&] { return read_and_answer(request, response, reader); });
            };
        server_.Post(".*", with_body).Put(".*", with_body).Delete(".*", with_body);
        server_.set_exception_handler([](const httplib::Request& request, httplib::Response& response,
                                         const std::exception_ptr&) { failed(request, response); });
        // For what the library refuses by itself: requests that are not HTTP, too long or too large.
        server_.set_error_handler(httplib::Server::HandlerWithResponse(
            [](const httplib::Request& request, httplib::Response& response) {
                if (response.body.empty() && !response.content_provider_) explain(request, response);
                return httplib::Server::HandlerResponse::Handled;
            }));
    }

    // Nothing may leave a callback of the library: it would end the process.
    template <class Act>
    bool guarded(const httplib::Request& request, httplib::Response& response, Act&& act) {
        try {
            return act();
        } catch (const std::exception& failure) {
            log_.error(std::string("while answering: ") + failure.what());
        } catch (...) {
            log_.error("while answering: an unknown failure");
        }
        failed(request, response);
        return true;
    }

    static void failed(const httplib::Request& request, httplib::Response& response) {
        const Response problem_answer =
            problem(500,
                    {blocker("internal_error", "Något gick fel hos oss; det finns i loggen",
                             "Something went wrong with us; it is in the log")},
                    request.path);
        set_headers(problem_answer, response);
        response.set_content(problem_answer.body, problem_answer.media_type);
    }

    // Where such a request ends is not known, so that what follows cannot be believed to be another one.
    static void explain(const httplib::Request& request, httplib::Response& response) {
        const bool unknown_method = !is_http_method(request.method) && request.version.starts_with("HTTP/1.");
        const int status = response.status == 404 || response.status < 400 ? 400
                           : response.status == 400 && unknown_method      ? 501
                                                                           : response.status;
        const Blocker why =
            status == 501   ? blocker("method_unknown", "Metoden finns inte i HTTP",
                                      "There is no such method in HTTP", "method")
            : status == 414 ? blocker("path_too_long", "För lång adress", "The address is too long", "path")
            : status == 416 ? blocker("range_malformed", "Skriv Range: bytes=0-99", "Write Range: bytes=0-99",
                                      "header:Range")
                            : blocker("not_http", "Det här är ingen hel HTTP-begäran",
                                      "This is no complete HTTP request");
        answer_and_close(problem(status, {why}, request.path), response);
    }

    // The request without its body.
    Request head_of(const httplib::Request& from) const {
        Request head = head_as_sent(from);
        tell_client(head, from.remote_addr, options_);
        return head;
    }

    // True when the request has been answered without reading a body.
    bool before_body(const httplib::Request& request, httplib::Response& response) {
        const auto begun = std::chrono::steady_clock::now();
        // The library would cut every answer to the range that is asked for, problems too, and call it whole.
        const_cast<httplib::Request&>(request).ranges.clear();
        const Request head = head_of(request);
        auto refused = refused_by_head(head);
        if (!refused) refused = refused_by_way(head, request.remote_addr, options_);
        if (!refused && awaits_a_body(head)) return false;
        if (!refused) return answer(request, head, response, begun);
        // A place or a method that is not there is told, rather than what is wrong with the body.
        const bool by_way = refused->first == 421 || refused->first == 403;
        const auto nowhere = by_way ? std::nullopt : router_->nowhere(head);
        close_with(request, nowhere ? *nowhere : problem(refused->first, {refused->second}, head.path),
                   response);
        return true;
    }

    // What is no larger than JSON may be is in memory, however many come; what is larger never is.
    bool read_and_answer(const httplib::Request& from, httplib::Response& to,
                         const httplib::ContentReader& reader) {
        const auto begun = std::chrono::steady_clock::now();
        Request request = head_of(from);
        BodyInPieces body([&](const BodyInPieces::Taker& taker) { return reader(taker); },
                          body_length(request));
        const bool is_large = body.size_bytes() > most_json_bytes;
        if (is_large) {
            request.incoming = &body;
        } else {
            request.body.reserve(body.size_bytes());
            body.read([&](std::string_view bytes) { request.body += bytes; });
        }
        if (!is_large && !body.has_passed()) return close_with(from, body_cut_short(request.path), to);
        Response response = router_->handle(request);
        return body.has_passed() ? send(from, std::move(response), to, begun)
                                 : close_with(from, body_cut_short(request.path), to);
    }

    bool close_with(const httplib::Request& request, const Response& answer, httplib::Response& to) {
        answer_and_close(answer, to);
        note(request, answer, answer.body.size(), std::chrono::steady_clock::now());
        return true;
    }

    bool answer(const httplib::Request& from, const Request& request, httplib::Response& to,
                std::chrono::steady_clock::time_point begun) {
        return send(from, router_->handle(request), to, begun);
    }

    bool send(const httplib::Request& from, Response response, httplib::Response& to,
              std::chrono::steady_clock::time_point begun) {
        if (response.stream) response = begin_stream(from, to, response);
        set_headers(response, to);
        const std::size_t bytes = response.body_bytes();
        if (response.parts) {
            send_parts(response, to);
        } else if (!response.stream && from.method == "HEAD") {
            const std::string* length = response.header("Content-Length");
            if (length != nullptr) to.set_header("Content-Length", *length);
            if (!response.media_type.empty()) to.set_header("Content-Type", response.media_type);
        } else if (!response.stream && !response.media_type.empty()) {
            to.set_header("Content-Type", response.media_type);
            to.body = std::move(response.body);
        }
        note(from, response, bytes, begun);
        return true;
    }

    // On this connection's thread. Where a part cannot be had, the connection ends before all has been sent.
    void send_parts(const Response& response, httplib::Response& to) {
        to.set_content_provider(
            response.body_bytes(), response.media_type,
            [this, parts = response.parts](std::size_t from, std::size_t, httplib::DataSink& sink) {
                try {
                    const std::string bytes = parts->read(from);
                    return !bytes.empty() && sink.write(bytes.data(), bytes.size());
                } catch (const std::exception& failure) {
                    log_.error(std::string("while sending: ") + failure.what());
                    return false;
                }
            });
    }

    // Sends bit by bit on this connection's thread, with heartbeats, until the client leaves, the time is
    // over or the server stops.
    Response begin_stream(const httplib::Request& from, httplib::Response& to, const Response& response) {
        if (streams_.fetch_add(1) >= options_.most_streams) {
            --streams_;
            return problem(503,
                           {blocker("too_many_streams", "För många strömmar: försök igen om en stund",
                                    "Too many streams: try again in a while")},
                           from.path)
                .with("Retry-After", "30");
        }
        const auto end = std::chrono::steady_clock::now() + std::chrono::minutes(options_.stream_minutes);
        auto last_sent =
            std::make_shared<std::chrono::steady_clock::time_point>(std::chrono::steady_clock::now());
        to.set_chunked_content_provider(
            response.media_type,
            [this, stream = response.stream, end, last_sent](std::size_t, httplib::DataSink& sink) {
                return send_next(*stream, end, *last_sent, sink);
            },
            [this](bool) { --streams_; });
        return response;
    }

    bool send_next(BodyStream& stream, std::chrono::steady_clock::time_point end,
                   std::chrono::steady_clock::time_point& last_sent, httplib::DataSink& sink) {
        try {
            const auto now = std::chrono::steady_clock::now();
            auto text = stopping_ || now >= end ? std::nullopt : stream.next(look_for_shutdown_every);
            if (!text) {
                sink.done();
                return true;
            }
            if (text->empty() && now - last_sent >= heartbeat_every) *text = ": heartbeat\n\n";
            if (text->empty()) return true;
            last_sent = now;
            return sink.write(text->data(), text->size());
        } catch (const std::exception& failure) {
            log_.error(std::string("while streaming: ") + failure.what());
            return false;
        }
    }

    void note(const httplib::Request& request, const Response& response, std::size_t bytes,
              std::chrono::steady_clock::time_point begun) {
        const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - begun;
        log_.request(
            {request.method, request.target.substr(0, std::min<std::size_t>(200, request.target.find('?'))),
             response.status, bytes, taken.count(), response.acted_as, head_of(request).client_address});
    }

    const Router* router_ = nullptr;  // while it serves
    Log& log_;
    HttpOptions options_;
    httplib::Server server_;
    std::optional<SocketFile> socket_file_;
    std::atomic<std::size_t> streams_ = 0;
    std::atomic<bool> serving_ = false;
    std::atomic<bool> stopping_ = false;
};

HttpServer::HttpServer(Log& log, HttpOptions options)
    : body_(std::make_unique<Body>(log, std::move(options))) {}
HttpServer::~HttpServer() = default;
std::expected<void, std::string> HttpServer::bind() {
    return body_->bind();
}
int HttpServer::port() const {
    return body_->port();
}
void HttpServer::serve(const Router& router) {
    body_->serve(router);
}
void HttpServer::stop() {
    body_->stop();
}

}  // namespace overens::api
