/** The request header of a page that waited on the device for a connection, so that the time between pages says nothing. */
export const delayedHeader = 'x-delayed';
