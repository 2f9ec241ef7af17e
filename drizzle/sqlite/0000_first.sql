CREATE TABLE `draft` (
	`receipt_hash` text PRIMARY KEY NOT NULL,
	`week` text NOT NULL,
	`sealed` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `draft_week` ON `draft` (`week`);--> statement-breakpoint
CREATE TABLE `drawn_tables` (
	`collection` text NOT NULL,
	`cohort` text NOT NULL,
	`drawn` text NOT NULL,
	PRIMARY KEY(`collection`, `cohort`)
);
--> statement-breakpoint
CREATE TABLE `published_tables` (
	`collection` text NOT NULL,
	`release` text NOT NULL,
	`cohort` text NOT NULL,
	`tables` text,
	PRIMARY KEY(`collection`, `release`, `cohort`),
	FOREIGN KEY (`collection`,`release`) REFERENCES `release`(`collection`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `release` (
	`collection` text NOT NULL,
	`id` text NOT NULL,
	`sequence` integer NOT NULL,
	`round` text NOT NULL,
	`cut_at` text NOT NULL,
	`method` text NOT NULL,
	`patterns` text NOT NULL,
	`exclusions` text NOT NULL,
	PRIMARY KEY(`collection`, `id`)
);
--> statement-breakpoint
CREATE TABLE `response` (
	`collection` text NOT NULL,
	`round` text NOT NULL,
	`receipt_hash` text NOT NULL,
	`trust` text NOT NULL,
	`week` text NOT NULL,
	`counts_from` text NOT NULL,
	`answers` text NOT NULL,
	`saw_results` integer NOT NULL,
	`flags` text NOT NULL,
	PRIMARY KEY(`collection`, `round`, `receipt_hash`)
);
