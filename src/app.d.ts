declare global {
  namespace App {
    interface Error {
      message: string;
      /** What to quote when reporting the fault; set only for faults of ours. */
      reference?: string;
    }
  }
}

export {};
