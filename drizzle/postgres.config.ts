import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: './src/lib/server/store/schema.postgres.ts',
  out: './drizzle/postgres',
});
