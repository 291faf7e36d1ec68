-- Reviews of refunds that somebody asked for and nobody has decided. What was decided, withdrawn or overtaken is taken out; the record keeps it.
CREATE TABLE refund_reviews (
    tenant   TEXT NOT NULL,
    review   TEXT NOT NULL,
    ticket   TEXT NOT NULL,
    order_id TEXT,
    asked_us INTEGER NOT NULL,
    PRIMARY KEY (tenant, review)
) STRICT, WITHOUT ROWID;
CREATE INDEX refund_reviews_by_time ON refund_reviews (tenant, asked_us, review);
CREATE INDEX refund_reviews_by_order ON refund_reviews (tenant, order_id);
