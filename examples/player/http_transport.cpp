#include "examples/player/http_transport.hpp"

#include <httplib.h>

namespace overens::examples {
namespace {

constexpr int answer_within_s = 120;  // a clock moved over many months has much to do on the way

class HttpTransport : public Transport {
  public:
    explicit HttpTransport(const std::string& server) : server_(server), client_(server) {
        client_.set_keep_alive(true);
        client_.set_tcp_nodelay(true);
        client_.set_connection_timeout(5);
        client_.set_read_timeout(answer_within_s);
    }

    api::Response send(const api::Request& request) override {
        httplib::Request sent;
        sent.method = request.method;
        sent.path = request.query.empty() ? request.path : request.path + "?" + request.query;
        for (const auto& [name, value] : request.headers) sent.headers.emplace(name, value);
        sent.body = request.body;
        const httplib::Result result = client_.send(sent);
        if (!result) {
            throw TransportFailure(server_ + " does not answer " + request.method + " " + sent.path + ": " +
                                   httplib::to_string(result.error()));
        }
        api::Response response;
        response.status = result->status;
        response.body = result->body;
        for (const auto& [name, value] : result->headers) response.headers.emplace_back(name, value);
        return response;
    }

  private:
    std::string server_;
    httplib::Client client_;
};

}  // namespace

std::unique_ptr<Transport> http_transport(const std::string& server) {
    return std::make_unique<HttpTransport>(server);
}

}  // namespace overens::examples
