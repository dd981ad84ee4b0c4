/**
 * Queries that together reach past the window of results that Smithery shows for one. The first, without words, comes
 * first; then its filters; then subjects.
 */
export const SHARDS: readonly string[] = [
  ...["", "is:verified", "is:deployed"],
  ...["database", "sql", "postgres", "mongodb", "redis", "spreadsheet", "documents", "pdf", "notes", "memory"],
  ...["search", "web scraping", "browser", "news", "weather", "maps", "travel", "finance", "crypto", "payments"],
  ...["github", "git", "code", "testing", "kubernetes", "docker", "cloud", "aws", "azure", "google"],
  ...["email", "calendar", "slack", "chat", "social media", "video", "music", "image", "design", "games"],
  ...["crm", "sales", "marketing", "analytics", "monitoring", "security", "health", "education", "science", "legal"],
  ...["files", "shell", "automation", "workflow", "translation", "knowledge", "reasoning", "time", "math", "api"],
];
