package org.gongkai.breaker;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How one instance of a service is: no list of things that are kept, and another instance may answer otherwise.
 *
 * @param consumers one for each topic that it consumes
 */
@Schema(name = "Consumers")
public record ConsumersView(List<BreakerView> consumers) {}
