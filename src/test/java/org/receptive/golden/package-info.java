/// Golden files (operations with the inputs, outputs and gradients that PyTorch gives) read into records that every engine is tested with.
package org.receptive.golden;
