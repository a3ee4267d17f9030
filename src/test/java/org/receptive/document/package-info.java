/// The pages of the project, and what they promise to their readers.
package org.receptive.document;
