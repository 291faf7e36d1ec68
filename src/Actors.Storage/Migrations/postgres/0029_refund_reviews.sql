-- Reviews of refunds that somebody asked for and nobody has decided. What was decided, withdrawn or overtaken is taken out; the record keeps it.
CREATE TABLE refund_reviews (
    tenant   text COLLATE "C" NOT NULL,
    review   uuid NOT NULL,
    ticket   uuid NOT NULL,
    order_id text COLLATE "C",
    asked_us bigint NOT NULL,
    PRIMARY KEY (tenant, review)
);
CREATE INDEX refund_reviews_by_time ON refund_reviews (tenant, asked_us, review);
CREATE INDEX refund_reviews_by_order ON refund_reviews (tenant, order_id);
