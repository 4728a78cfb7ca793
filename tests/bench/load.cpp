#include "bench/load.hpp"

#include <poll.h>

#include <algorithm>
#include <stdexcept>

namespace overens::bench {

void Client::take(const api::Response& answer) {
    api::Request request = course_->next();
    course_->take(answer);
    acknowledged_ = std::move(request);
    if (!course_->done()) return;
    past_.push_back(std::move(*course_));
    course_ = more_();
}

namespace {

class Load {
  public:
    Load(int port, std::vector<Client>& clients) : clients_(clients), watched_(clients.size()) {
        for (std::size_t number = 0; number < clients.size(); ++number) connections_.emplace_back(port);
    }

    std::int64_t run(Until until) {
        for (std::size_t number = 0; number < clients_.size(); ++number) send_next(number);
        while (under_way_ > 0) {
            const int ready = ::poll(watched_.data(), watched_.size(), wait_ms(until));
            if (until && std::chrono::steady_clock::now() >= *until) break;
            if (ready <= 0) throw std::runtime_error("the server does not answer");
            for (std::size_t number = 0; number < watched_.size(); ++number) {
                if (watched_[number].revents != 0) receive(number);
            }
        }
        return answered_;
    }

  private:
    static int wait_ms(Until until) {
        if (!until) return 20'000;
        const auto left = *until - std::chrono::steady_clock::now();
        return static_cast<int>(
            std::max<std::int64_t>(0, std::chrono::ceil<std::chrono::milliseconds>(left).count()));
    }

    void send_next(std::size_t number) {
        watched_[number] = {-1, POLLIN, 0};
        if (!clients_[number].course()) return;
        if (!connections_[number].send(clients_[number].course()->next()))
            throw std::runtime_error("the server cannot be reached");
        watched_[number].fd = connections_[number].descriptor();
        ++under_way_;
    }

    void receive(std::size_t number) {
        const Connection::Came came = connections_[number].receive(answer_);
        if (came == Connection::Came::closed) throw std::runtime_error("the server closed a connection");
        watched_[number].fd = connections_[number].descriptor();
        if (came == Connection::Came::part) return;
        --under_way_;
        ++answered_;
        clients_[number].take(answer_);
        send_next(number);
    }

    std::vector<Client>& clients_;
    std::vector<Connection> connections_;
    std::vector<pollfd> watched_;
    api::Response answer_;
    std::int64_t answered_ = 0;
    int under_way_ = 0;
};

}  // namespace

std::int64_t run_load(int port, std::vector<Client>& clients, Until until) {
    return Load(port, clients).run(until);
}

}  // namespace overens::bench
