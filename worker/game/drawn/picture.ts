import type { Shape } from '../../../questions/model/element.ts'
import { escaped, tag } from './markup.ts'

/** A picture of our own shapes, for the eye: what it shows is said beside it. */
export function drawPicture(shapes: readonly Shape[]): string {
  return tag('svg', { viewBox: '0 0 160 90', 'aria-hidden': 'true' }, ...shapes.map(drawShape))
}

function drawShape(shape: Shape): string {
  const look = { class: `${shape.shape === 'line' ? 'stroke' : 'fill'} ${shape.tone}` }
  switch (shape.shape) {
    case 'box':
      return tag('rect', { ...look, x: shape.x, y: shape.y, width: shape.width, height: shape.height })
    case 'circle':
      return tag('circle', { ...look, cx: shape.x, cy: shape.y, r: shape.radius })
    case 'line':
      return tag('polyline', { ...look, points: shape.points.join(' ') })
    case 'area':
      return tag('polygon', { ...look, points: shape.points.join(' ') })
    case 'word':
      return tag('text', { ...look, x: shape.x, y: shape.y, 'text-anchor': 'middle' }, escaped(shape.word))
  }
}
