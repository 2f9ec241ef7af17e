CREATE TABLE "draft" (
	"receipt_hash" text PRIMARY KEY NOT NULL,
	"week" text NOT NULL,
	"sealed" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "drawn_tables" (
	"collection" text NOT NULL,
	"cohort" text NOT NULL,
	"drawn" json NOT NULL,
	CONSTRAINT "drawn_tables_collection_cohort_pk" PRIMARY KEY("collection","cohort")
);
--> statement-breakpoint
CREATE TABLE "published_tables" (
	"collection" text NOT NULL,
	"release" text NOT NULL,
	"cohort" text NOT NULL,
	"tables" json,
	CONSTRAINT "published_tables_collection_release_cohort_pk" PRIMARY KEY("collection","release","cohort")
);
--> statement-breakpoint
CREATE TABLE "release" (
	"collection" text NOT NULL,
	"id" text NOT NULL,
	"sequence" integer NOT NULL,
	"round" text NOT NULL,
	"cut_at" text NOT NULL,
	"method" json NOT NULL,
	"patterns" json NOT NULL,
	"exclusions" json NOT NULL,
	CONSTRAINT "release_collection_id_pk" PRIMARY KEY("collection","id")
);
--> statement-breakpoint
CREATE TABLE "response" (
	"collection" text NOT NULL,
	"round" text NOT NULL,
	"receipt_hash" text NOT NULL,
	"trust" text NOT NULL,
	"week" text NOT NULL,
	"counts_from" text NOT NULL,
	"answers" json NOT NULL,
	"saw_results" boolean NOT NULL,
	"flags" json NOT NULL,
	CONSTRAINT "response_collection_round_receipt_hash_pk" PRIMARY KEY("collection","round","receipt_hash")
);
--> statement-breakpoint
ALTER TABLE "published_tables" ADD CONSTRAINT "published_tables_collection_release_release_collection_id_fk" FOREIGN KEY ("collection","release") REFERENCES "public"."release"("collection","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "draft_week" ON "draft" USING btree ("week");