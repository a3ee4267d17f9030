/// Reference pictures: what every painter draws of fixed data, compared with pictures that were looked at.
package org.receptive.picture;
